package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import java.util.Set;

/** A set; an update may add and delete elements. */
public final class SetAttribute<T, E> extends ValueAttribute<T, Set<E>> {
    private final Codec<E> element;

    public SetAttribute(DocumentPath path, Codec<E> element) {
        super(path, Codecs.set(element));
        this.element = element;
    }

    public SetAttribute(String name, Codec<E> element) {
        this(DocumentPath.of(name), element);
    }

    /** The set has this element. */
    public Condition<T> contains(E value) {
        return new Condition<>(new ConditionExpression.Contains(operand(), new Literal(element.encode(value))));
    }

    /** The number of elements. */
    public AttributeSize<T> size() {
        return new AttributeSize<>(path());
    }
}
