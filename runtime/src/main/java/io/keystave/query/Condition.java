package io.keystave.query;

import io.keystave.expression.ConditionExpression;

/**
 * What must hold of an entity: a filter on a query, or the condition of a write. Built from the attributes of a metamodel:
 *
 * <pre>{@code
 * Order_.total.gt(BigDecimal.TEN).and(Order_.status.in(PAID, SHIPPED))
 * }</pre>
 *
 * @param <T> the entity or index row whose attributes it speaks of
 * @param expression the condition in the expression tree
 */
public record Condition<T>(ConditionExpression expression) {

    /** Holds if both hold. */
    public Condition<T> and(Condition<T> other) {
        return new Condition<>(expression.and(other.expression));
    }

    /** Holds if at least one of the two holds. */
    public Condition<T> or(Condition<T> other) {
        return new Condition<>(expression.or(other.expression));
    }

    /** Holds if this does not. */
    public Condition<T> not() {
        return new Condition<>(expression.negate());
    }
}
