package io.keystave.query;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;

/**
 * An attribute whose values are ordered: numbers by value, text by its UTF-8 bytes, dates and times by time. On its own it is
 * a property that an update cannot set: part of a key, or the version.
 */
public class OrderedAttribute<T, V> extends Attribute<T, V> {

    public OrderedAttribute(DocumentPath path, Codec<V> codec) {
        super(path, codec);
    }

    public OrderedAttribute(String name, Codec<V> codec) {
        super(name, codec);
    }

    /** The stored value is less than this one. */
    public final Condition<T> lt(V value) {
        return compare(ComparisonOperator.LESS, value);
    }

    /** The stored value is less than or equal to this one. */
    public final Condition<T> le(V value) {
        return compare(ComparisonOperator.LESS_OR_EQUAL, value);
    }

    /** The stored value is greater than this one. */
    public final Condition<T> gt(V value) {
        return compare(ComparisonOperator.GREATER, value);
    }

    /** The stored value is greater than or equal to this one. */
    public final Condition<T> ge(V value) {
        return compare(ComparisonOperator.GREATER_OR_EQUAL, value);
    }

    /** The stored value lies between the two, both included; the first must not be greater than the second. */
    public final Condition<T> between(V lowest, V highest) {
        return new Condition<>(new ConditionExpression.Between(operand(), literal(lowest), literal(highest)));
    }
}
