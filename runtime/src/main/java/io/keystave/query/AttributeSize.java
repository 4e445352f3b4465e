package io.keystave.query;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.Size;
import io.keystave.value.AttributeValue;

/** The size of a stored value: characters of text, bytes of binary, elements of a collection. */
public record AttributeSize<T>(DocumentPath path) {

    public Condition<T> eq(int size) {
        return compare(ComparisonOperator.EQUAL, size);
    }

    public Condition<T> lt(int size) {
        return compare(ComparisonOperator.LESS, size);
    }

    public Condition<T> le(int size) {
        return compare(ComparisonOperator.LESS_OR_EQUAL, size);
    }

    public Condition<T> gt(int size) {
        return compare(ComparisonOperator.GREATER, size);
    }

    public Condition<T> ge(int size) {
        return compare(ComparisonOperator.GREATER_OR_EQUAL, size);
    }

    private Condition<T> compare(ComparisonOperator comparator, int size) {
        return new Condition<>(new ConditionExpression.Compare(
                new Size(path), comparator, new Literal(AttributeValue.ofNumber(size))));
    }
}
