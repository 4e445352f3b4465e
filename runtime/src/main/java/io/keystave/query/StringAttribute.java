package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codecs;

/** A text attribute. */
public final class StringAttribute<T> extends ScalarAttribute<T, String> {

    public StringAttribute(DocumentPath path) {
        super(path, Codecs.STRING);
    }

    public StringAttribute(String name) {
        super(name, Codecs.STRING);
    }

    /** The stored text begins with this one. */
    public Condition<T> beginsWith(String prefix) {
        return new Condition<>(new ConditionExpression.BeginsWith(operand(), literal(prefix)));
    }

    /** The stored text contains this one. */
    public Condition<T> contains(String text) {
        return new Condition<>(new ConditionExpression.Contains(operand(), literal(text)));
    }

    /** The length of the stored text, in UTF-16 code units. */
    public AttributeSize<T> size() {
        return new AttributeSize<>(path());
    }
}
