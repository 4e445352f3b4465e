package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What selects the items of a query: one condition for each key attribute, all of which hold.
 *
 * <p>Source: Developer Guide, Key condition expressions for the Query operation.
 *
 * @param conditions the conditions in any order, each on another attribute
 */
public record KeyConditionExpression(List<Condition> conditions) {
    /**
     * A condition on one key attribute.
     *
     * @param attribute the attribute
     * @param operator what is asked of it
     * @param values one value, or two for BETWEEN
     */
    public record Condition(AttributeName attribute, KeyOperator operator, List<AttributeValue> values) {
        /** Checks that there are as many values as the operator takes. */
        public Condition {
            values = List.copyOf(values);
            if (values.size() != operator.valueCount()) {
                throw new IllegalArgumentException(
                        operator + " takes " + operator.valueCount() + " values, not " + values.size() + ".");
            }
        }

        /** A condition with one value. */
        public static Condition of(String attribute, KeyOperator operator, AttributeValue value) {
            return new Condition(AttributeName.of(attribute), operator, List.of(value));
        }

        /** The condition that the attribute lies between two values or is equal to one of them. */
        public static Condition between(String attribute, AttributeValue lower, AttributeValue upper) {
            return new Condition(AttributeName.of(attribute), KeyOperator.BETWEEN, List.of(lower, upper));
        }

        /** The first value, which is the only one except with BETWEEN. */
        public AttributeValue value() {
            return values.get(0);
        }

        /** Whether a key attribute's value fulfils this condition. */
        public boolean test(@Nullable AttributeValue value) {
            return switch (operator) {
                case EQUAL -> ComparisonOperator.EQUAL.test(value, value());
                case LESS -> ComparisonOperator.LESS.test(value, value());
                case LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL.test(value, value());
                case GREATER -> ComparisonOperator.GREATER.test(value, value());
                case GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL.test(value, value());
                case BETWEEN ->
                    ComparisonOperator.GREATER_OR_EQUAL.test(value, value())
                            && ComparisonOperator.LESS_OR_EQUAL.test(value, values.get(1));
                case BEGINS_WITH -> value != null && value.startsWith(value());
            };
        }
    }

    /**
     * Checks that there is one condition for each attribute.
     *
     * @throws InvalidExpressionException if an attribute has two conditions
     * @throws IllegalArgumentException if there is no condition
     */
    public KeyConditionExpression {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("A key condition names one key attribute or more.");
        }
        Set<AttributeName> seen = new HashSet<>();
        for (Condition condition : conditions) {
            if (!seen.add(condition.attribute())) {
                throw new InvalidExpressionException("KeyConditionExpressions must only contain one condition per key");
            }
        }
    }

    /** A key condition of the given conditions. */
    public static KeyConditionExpression of(Condition... conditions) {
        return new KeyConditionExpression(List.of(conditions));
    }

    /**
     * The key condition that a condition is.
     *
     * @throws InvalidExpressionException with the service's text if it contains what a key condition may not
     */
    public static KeyConditionExpression of(ConditionExpression condition) {
        return new KeyConditionExpression(KeyConditionTerms.of(condition));
    }

    /** The condition on an attribute; null if there is none. */
    public @Nullable Condition on(AttributeName attribute) {
        for (Condition condition : conditions) {
            if (condition.attribute().equals(attribute)) {
                return condition;
            }
        }
        return null;
    }

    /**
     * Fits this key condition to the key of a table or index: the same conditions in the order of the key's attributes.
     * Each partition key attribute has an equality; the sort key attributes that have a condition come first in the
     * sort key, and all but the last have an equality.
     *
     * @throws InvalidExpressionException with the service's text if it does not fit
     */
    public KeyConditionExpression forKey(List<KeyAttribute> key) {
        return new KeyConditionExpression(KeyConditionFit.fit(conditions, key));
    }

    /** This key condition as a condition of the general language. */
    public ConditionExpression toCondition() {
        List<ConditionExpression> all = new ArrayList<>();
        conditions.forEach(c -> all.add(KeyConditionTerms.toCondition(c)));
        return all.size() == 1 ? all.get(0) : new ConditionExpression.And(all);
    }
}
