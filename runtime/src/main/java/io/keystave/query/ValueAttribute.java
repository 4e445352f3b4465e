package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;

/** An attribute that an update may set and whose values are equal or not, but in no order: booleans, constants, documents. */
public non-sealed class ValueAttribute<T, V> extends Attribute<T, V> implements Updatable<T, V> {

    public ValueAttribute(DocumentPath path, Codec<V> codec) {
        super(path, codec);
    }

    public ValueAttribute(String name, Codec<V> codec) {
        super(name, codec);
    }
}
