package io.keystave.expression;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.BeginsWith;
import io.keystave.expression.ConditionExpression.Between;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.Contains;
import io.keystave.expression.ConditionExpression.In;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the legacy KeyConditions, QueryFilter or ScanFilter: what is asked of one attribute.
 *
 * <p>Source: API reference, Condition.
 *
 * @param operator the ComparisonOperator
 * @param values the AttributeValueList
 */
public record LegacyCondition(LegacyOperator operator, List<AttributeValue> values) {
    /**
     * Checks the values against the operator.
     *
     * @throws InvalidExpressionException with the service's text if their number, types or order do not fit
     */
    public LegacyCondition {
        values = List.copyOf(values);
        if (!operator.takes(values.size())) {
            throw LegacyParameters.invalid("Invalid number of argument(s) for the " + operator + " ComparisonOperator");
        }
        for (AttributeValue value : values) {
            if (!operator.takes(value.type())) {
                throw LegacyParameters.invalid("ComparisonOperator " + operator + " is not valid for " + value.type()
                        + " AttributeValue type");
            }
        }
        for (AttributeValue value : values) {
            if (!value.is(values.get(0).type())) {
                throw LegacyParameters.invalid("AttributeValues inside AttributeValueList must be of same type");
            }
        }
        if (operator == LegacyOperator.BETWEEN && values.get(0).compare(values.get(1)) > 0) {
            throw new InvalidExpressionException("The BETWEEN condition was provided a range where the lower bound"
                    + " is greater than the upper bound");
        }
    }

    /** This condition on an attribute, in the general language. A dot in the attribute's name is part of the name. */
    ConditionExpression on(String attribute) {
        DocumentPath path = DocumentPath.of(attribute);
        ComparisonOperator comparison = operator.comparison();
        if (comparison != null) {
            return new Compare(path, comparison, literal(0));
        }
        return switch (operator) {
            case CONTAINS -> new Contains(path, literal(0));
            case NOT_CONTAINS -> new And(List.of(new AttributeExists(path), new Not(new Contains(path, literal(0)))));
            case BEGINS_WITH -> new BeginsWith(path, literal(0));
            case IN -> in(path);
            case BETWEEN -> new Between(path, literal(0), literal(1));
            case NULL -> new AttributeNotExists(path);
            default -> new AttributeExists(path);
        };
    }

    /** The legacy parameter has no limit where IN of the general language has one. */
    private ConditionExpression in(DocumentPath path) {
        int most = Limits.IN_OPERANDS - 1;
        List<ConditionExpression> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += most) {
            List<Operand> candidates = new ArrayList<>();
            values.subList(from, Math.min(values.size(), from + most)).forEach(v -> candidates.add(new Literal(v)));
            parts.add(new In(path, candidates));
        }
        return parts.size() == 1 ? parts.get(0) : new Or(parts);
    }

    private Literal literal(int place) {
        return new Literal(values.get(place));
    }

    /** This condition on a key attribute. */
    KeyConditionExpression.Condition onKey(String attribute) {
        KeyOperator keyOperator = operator.keyOperator();
        if (keyOperator == null) {
            throw new InvalidExpressionException("Attempted conditional constraint is not an indexable operation");
        }
        return new KeyConditionExpression.Condition(AttributeName.of(attribute), keyOperator, values);
    }
}
