package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import java.util.List;

/** A list; an update may append to it, and address its elements. */
public final class ListAttribute<T, E> extends ValueAttribute<T, List<E>> {
    private final Codec<E> element;

    public ListAttribute(DocumentPath path, Codec<E> element) {
        super(path, Codecs.list(element));
        this.element = element;
    }

    public ListAttribute(String name, Codec<E> element) {
        this(DocumentPath.of(name), element);
    }

    /** The element at an index, from 0. */
    public ValueAttribute<T, E> element(int index) {
        return new ValueAttribute<>(path().element(index), element);
    }

    /** The list has an element equal to this one. */
    public Condition<T> contains(E value) {
        return new Condition<>(new ConditionExpression.Contains(operand(), new Literal(element.encode(value))));
    }

    /** The number of elements. */
    public AttributeSize<T> size() {
        return new AttributeSize<>(path());
    }
}
