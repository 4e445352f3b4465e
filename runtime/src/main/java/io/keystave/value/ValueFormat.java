package io.keystave.value;

import java.util.Arrays;

/**
 * The byte layout of encoded values: lengths, where a value ends, where its parts lie.
 *
 * <p>A value is one byte for its type, then: S and B a varint length and the bytes; N one length byte and the number's
 * bytes; BOOL one byte; NULL nothing; sets, L and M four bytes for the length of what follows them, four bytes for the
 * number of elements, then the elements. Elements of a set come without the type byte and sorted; elements of a map are
 * a varint length, the name's UTF-8 bytes and the value, sorted by name. All fixed-width numbers are big-endian.
 */
final class ValueFormat {
    /** Bytes in front of the first element of a set, list or map: type, length, count. */
    static final int CONTAINER_HEADER_BYTES = 9;

    static final byte S = AttributeType.S.code;
    static final byte N = AttributeType.N.code;
    static final byte B = AttributeType.B.code;
    static final byte BOOL = AttributeType.BOOL.code;
    static final byte NULL = AttributeType.NULL.code;
    static final byte SS = AttributeType.SS.code;
    static final byte NS = AttributeType.NS.code;
    static final byte BS = AttributeType.BS.code;
    static final byte L = AttributeType.L.code;
    static final byte M = AttributeType.M.code;

    private ValueFormat() {}

    /** Where the value that starts at a position ends. Constant time. */
    static int end(byte[] b, int position) {
        int payload = position + 1;
        return switch (b[position]) {
            case 1, 3 -> varintEnd(b, payload) + varint(b, payload); // S, B
            case 2 -> payload + 1 + b[payload]; // N
            case 4 -> payload + 1; // BOOL
            case 5 -> payload; // NULL
            case 6, 7, 8, 9, 10 -> payload + 4 + int32(b, payload); // SS, NS, BS, L, M
            default ->
                throw new InvalidValueException(
                        "Value starts with byte " + b[position] + ", which stands for no type.");
        };
    }

    static int varint(byte[] b, int position) {
        int at = position;
        int first = b[at];
        if (first >= 0) {
            return first;
        }
        int value = first & 0x7F;
        int shift = 7;
        int next;
        do {
            next = b[++at];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    static int varintEnd(byte[] b, int position) {
        int at = position;
        while (b[at] < 0) {
            at++;
        }
        return at + 1;
    }

    static int varintLength(int value) {
        int length = 1;
        for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
            length++;
        }
        return length;
    }

    static int putVarint(byte[] b, int position, int value) {
        int at = position;
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            b[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        b[at++] = (byte) rest;
        return at;
    }

    static int int32(byte[] b, int position) {
        return (b[position] << 24)
                | ((b[position + 1] & 0xFF) << 16)
                | ((b[position + 2] & 0xFF) << 8)
                | (b[position + 3] & 0xFF);
    }

    static void putInt32(byte[] b, int position, int value) {
        b[position] = (byte) (value >> 24);
        b[position + 1] = (byte) (value >> 16);
        b[position + 2] = (byte) (value >> 8);
        b[position + 3] = (byte) value;
    }

    static int int16(byte[] b, int position) {
        return ((b[position] & 0xFF) << 8) | (b[position + 1] & 0xFF);
    }

    static void putInt16(byte[] b, int position, int value) {
        b[position] = (byte) (value >> 8);
        b[position + 1] = (byte) value;
    }

    /** Number of elements of the set, list or map at a position. */
    static int count(byte[] b, int position) {
        return int32(b, position + 5);
    }

    /** Compares two byte sequences that each follow their varint length: names of entries, elements of sets. */
    static int compareKeys(byte[] b, int one, int other) {
        int from = varintEnd(b, one);
        int otherFrom = varintEnd(b, other);
        return Arrays.compareUnsigned(b, from, from + varint(b, one), b, otherFrom, otherFrom + varint(b, other));
    }

    /** Levels of the value at a position: 1 for a scalar or set. Walks lists and maps. */
    static int depth(byte[] b, int position) {
        byte code = b[position];
        if (code != L && code != M) {
            return 1;
        }
        int deepest = 0;
        int end = end(b, position);
        for (int at = position + CONTAINER_HEADER_BYTES; at < end; ) {
            int value = code == M ? varintEnd(b, at) + varint(b, at) : at;
            deepest = Math.max(deepest, depth(b, value));
            at = end(b, value);
        }
        return 1 + deepest;
    }

    /** What the value at a position adds to the size of an item. Source: Developer Guide, Item sizes and formats. */
    static int sizeInBytes(byte[] b, int position) {
        int payload = position + 1;
        return switch (b[position]) {
            case 1, 3 -> varint(b, payload); // S, B
            case 2 -> DynamoDbNumber.sizeInBytes(b, payload + 1); // N
            case 4, 5 -> 1; // BOOL, NULL
            case 6, 7, 8 -> setSizeInBytes(b, position); // SS, NS, BS
            default -> documentSizeInBytes(b, position);
        };
    }

    private static int setSizeInBytes(byte[] b, int position) {
        int size = 0;
        int end = end(b, position);
        boolean numbers = b[position] == NS;
        for (int at = position + CONTAINER_HEADER_BYTES; at < end; ) {
            int length = varint(b, at);
            int element = varintEnd(b, at);
            size += numbers ? DynamoDbNumber.sizeInBytes(b, element) : length;
            at = element + length;
        }
        return size;
    }

    private static int documentSizeInBytes(byte[] b, int position) {
        int size = 3;
        int end = end(b, position);
        boolean map = b[position] == M;
        for (int at = position + CONTAINER_HEADER_BYTES; at < end; ) {
            int value = at;
            if (map) {
                int nameLength = varint(b, at);
                size += nameLength;
                value = varintEnd(b, at) + nameLength;
            }
            size += 1 + sizeInBytes(b, value);
            at = end(b, value);
        }
        return size;
    }
}
