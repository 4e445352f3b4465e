package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;

/** An ordered attribute that an update may set: dates, times, and what the subclasses say. */
public non-sealed class ScalarAttribute<T, V> extends OrderedAttribute<T, V> implements Updatable<T, V> {

    public ScalarAttribute(DocumentPath path, Codec<V> codec) {
        super(path, codec);
    }

    public ScalarAttribute(String name, Codec<V> codec) {
        super(name, codec);
    }
}
