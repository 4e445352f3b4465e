package io.keystave.value;

/**
 * The ten types an attribute value can have, named as on the wire.
 *
 * <p>Source: API reference, AttributeValue.
 */
public enum AttributeType {
    /** A string of Unicode characters, compared and measured as UTF-8. */
    S(1),
    /** A decimal number of up to 38 digits. */
    N(2),
    /** A sequence of bytes, compared unsigned. */
    B(3),
    /** True or false. */
    BOOL(4),
    /** The null value: present, but without content. */
    NULL(5),
    /** A set of strings. */
    SS(6),
    /** A set of numbers. */
    NS(7),
    /** A set of byte sequences. */
    BS(8),
    /** An ordered list of values of any types. */
    L(9),
    /** A map from names to values of any types. */
    M(10);

    private static final AttributeType[] BY_CODE = values();

    /** The first byte of an encoded value of this type: its place here, from 1. Stored, so it may never change. */
    final byte code;

    AttributeType(int code) {
        this.code = (byte) code;
    }

    /** Whether a key attribute may have this type: S, N and B. These are also the types with an order. */
    public boolean isKeyType() {
        return this == S || this == N || this == B;
    }

    /** Whether this is one of the three set types. */
    public boolean isSet() {
        return this == SS || this == NS || this == BS;
    }

    /** Whether values of this type hold further values: L and M. */
    public boolean isDocument() {
        return this == L || this == M;
    }

    /** The type of one element of this set type; only for set types. */
    AttributeType elementType() {
        return switch (this) {
            case SS -> S;
            case NS -> N;
            case BS -> B;
            default -> throw new IllegalStateException(this + " is not a set type");
        };
    }

    static AttributeType ofCode(byte code) {
        if (code < 1 || code > BY_CODE.length) {
            throw new InvalidValueException("Value starts with byte " + code + ", which stands for no type.");
        }
        return BY_CODE[code - 1];
    }
}
