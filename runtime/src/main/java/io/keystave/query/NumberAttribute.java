package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;

/** A number attribute; an update may add to it. */
public final class NumberAttribute<T, V extends Number> extends ScalarAttribute<T, V> {

    public NumberAttribute(DocumentPath path, Codec<V> codec) {
        super(path, codec);
    }

    public NumberAttribute(String name, Codec<V> codec) {
        super(name, codec);
    }
}
