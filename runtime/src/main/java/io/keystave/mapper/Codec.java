package io.keystave.mapper;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;

/**
 * How one Java type is stored as an attribute value. Immutable and safe for use by many threads.
 *
 * <p>A codec never sees null: an absent value is an absent attribute.
 */
public interface Codec<T> {

    /** The type of every value that this codec writes. */
    AttributeType type();

    /** Writes one value, exactly one call of a value method of the writer. */
    void write(T value, ValueWriter out);

    /** Reads the value the reader stands at. */
    T read(ValueReader in);

    /** The value as an attribute value of its own, for keys and conditions. */
    default AttributeValue encode(T value) {
        ValueWriter out = new ValueWriter();
        write(value, out);
        return out.toValue();
    }

    /** The Java value of an attribute value. */
    default T decode(AttributeValue value) {
        return read(value.reader());
    }
}
