package io.keystave.mapper;

import io.keystave.value.AttributeType;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;

/** A nested record as a map. Generated code fills in the members. */
public abstract class DocumentCodec<T> implements Codec<T> {

    /** For generated codecs. */
    protected DocumentCodec() {}

    /** Writes the members that have a value, in the order of their names. */
    protected abstract void writeMembers(T document, ValueWriter out);

    /** Reads the members, in the order of their names. */
    protected abstract T readMembers(ValueReader in);

    @Override
    public final AttributeType type() {
        return AttributeType.M;
    }

    @Override
    public final void write(T document, ValueWriter out) {
        out.beginMap();
        writeMembers(document, out);
        out.endMap();
    }

    @Override
    public final T read(ValueReader in) {
        in.beginMap();
        T document = readMembers(in);
        in.endMap();
        return document;
    }
}
