package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.KeyText;
import java.util.Map;

/** A map; an update may address its entries. */
public final class MapAttribute<T, K, V> extends ValueAttribute<T, Map<K, V>> {
    private final KeyText<K> key;
    private final Codec<V> value;

    public MapAttribute(DocumentPath path, KeyText<K> key, Codec<V> value) {
        super(path, Codecs.map(key, value));
        this.key = key;
        this.value = value;
    }

    public MapAttribute(String name, KeyText<K> key, Codec<V> value) {
        this(DocumentPath.of(name), key, value);
    }

    /** The entry under a key. */
    public ValueAttribute<T, V> key(K name) {
        return new ValueAttribute<>(path().attribute(key.print(name)), value);
    }

    /** The number of entries. */
    public AttributeSize<T> size() {
        return new AttributeSize<>(path());
    }
}
