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
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/** Reads a condition of the general language as conditions on key attributes, and the way back. */
final class KeyConditionTerms {
    private static final String INVALID = "Invalid condition in KeyConditionExpression: ";

    private KeyConditionTerms() {}

    static List<Condition> of(ConditionExpression condition) {
        List<Condition> terms = new ArrayList<>();
        addTerms(condition, terms);
        return terms;
    }

    private static void addTerms(ConditionExpression condition, List<Condition> terms) {
        if (condition instanceof And and) {
            and.conditions().forEach(c -> addTerms(c, terms));
        } else if (condition instanceof Compare compare) {
            terms.add(comparison(compare));
        } else if (condition instanceof Between between) {
            List<Operand> operands = List.of(between.operand(), between.lower(), between.upper());
            DocumentPath path = attributeFirst("BETWEEN", operands);
            terms.add(new Condition(
                    path.topLevel(), KeyOperator.BETWEEN, List.of(value(between.lower()), value(between.upper()))));
        } else if (condition instanceof BeginsWith begins) {
            DocumentPath path = attributeFirst("begins_with", List.of(begins.operand(), begins.prefix()));
            terms.add(new Condition(path.topLevel(), KeyOperator.BEGINS_WITH, List.of(value(begins.prefix()))));
        } else {
            throw invalidOperator(nameOf(condition));
        }
    }

    private static Condition comparison(Compare compare) {
        if (compare.operator() == ComparisonOperator.NOT_EQUAL) {
            throw invalidOperator("<>");
        }
        DocumentPath path = onlyAttribute(List.of(compare.left(), compare.right()));
        boolean flipped = compare.right().equals(path);
        KeyOperator operator = KeyOperator.of(flipped ? compare.operator().flipped() : compare.operator());
        if (operator == null) {
            throw new IllegalStateException(compare.operator() + " was refused before");
        }
        return new Condition(path.topLevel(), operator, List.of(value(flipped ? compare.left() : compare.right())));
    }

    private static DocumentPath attributeFirst(String operator, List<Operand> operands) {
        DocumentPath path = onlyAttribute(operands);
        if (!operands.get(0).equals(path)) {
            throw new InvalidExpressionException(
                    INVALID + operator + " operator must have the key attribute as its first operand");
        }
        return path;
    }

    /** The one operand that is an attribute. */
    private static DocumentPath onlyAttribute(List<Operand> operands) {
        if (operands.stream().anyMatch(Size.class::isInstance)) {
            throw new InvalidExpressionException("KeyConditionExpressions cannot contain nested operations");
        }
        List<DocumentPath> paths = new ArrayList<>();
        operands.forEach(o -> o.addPathsTo(paths));
        if (paths.isEmpty()) {
            throw new InvalidExpressionException(INVALID + "No key attribute specified");
        }
        if (paths.size() > 1) {
            throw new InvalidExpressionException(INVALID + "Multiple attribute names used in one condition");
        }
        DocumentPath path = paths.get(0);
        if (!path.isTopLevel()) {
            throw new InvalidExpressionException("KeyConditionExpressions cannot have conditions on nested attributes")
                    .in("KeyConditionExpression");
        }
        return path;
    }

    private static AttributeValue value(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.value();
        }
        throw new IllegalStateException("Only one operand is no literal");
    }

    private static String nameOf(ConditionExpression condition) {
        if (condition instanceof Or) {
            return "OR";
        }
        if (condition instanceof Not) {
            return "NOT";
        }
        if (condition instanceof In) {
            return "IN";
        }
        if (condition instanceof AttributeExists) {
            return "attribute_exists";
        }
        if (condition instanceof AttributeNotExists) {
            return "attribute_not_exists";
        }
        return condition instanceof Contains ? "contains" : "attribute_type";
    }

    private static InvalidExpressionException invalidOperator(String operator) {
        return new InvalidExpressionException("Invalid operator used in KeyConditionExpression: " + operator);
    }

    static ConditionExpression toCondition(Condition condition) {
        DocumentPath path = DocumentPath.of(condition.attribute());
        Literal value = new Literal(condition.value());
        return switch (condition.operator()) {
            case EQUAL -> new Compare(path, ComparisonOperator.EQUAL, value);
            case LESS -> new Compare(path, ComparisonOperator.LESS, value);
            case LESS_OR_EQUAL -> new Compare(path, ComparisonOperator.LESS_OR_EQUAL, value);
            case GREATER -> new Compare(path, ComparisonOperator.GREATER, value);
            case GREATER_OR_EQUAL -> new Compare(path, ComparisonOperator.GREATER_OR_EQUAL, value);
            case BETWEEN ->
                new Between(path, value, new Literal(condition.values().get(1)));
            case BEGINS_WITH -> new BeginsWith(path, value);
        };
    }
}
