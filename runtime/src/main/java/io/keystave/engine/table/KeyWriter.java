package io.keystave.engine.table;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.DynamoDbNumber;
import java.util.Arrays;

/** Puts together the bytes of one key, whose unsigned order is the order of its components. For one thread. */
final class KeyWriter {
    /*
     * A key is a hash of the partition key components in four bytes, then the components. A number is written as its own
     * order-preserving bytes, of which none is the beginning of another. Text and binary end with 0; a 0 inside becomes
     * 1 1 and a 1 becomes 1 2, so the end is below every content and no component is the beginning of another. Hence
     * items of one partition key are adjacent, in the order of the sort key, and every key condition is one range.
     */
    static final int HASH_BYTES = 4;

    private static final byte END = 0;
    private static final byte ESCAPE = 1;

    private byte[] bytes;
    private int end = HASH_BYTES;

    KeyWriter(int expectedComponentBytes) {
        bytes = new byte[HASH_BYTES + expectedComponentBytes];
    }

    /** Bytes that a component takes if nothing in it needs an escape. */
    static int expectedBytes(AttributeValue component) {
        return component.payloadLength() + 1;
    }

    /** Adds a whole component. */
    void component(AttributeValue value) {
        start(value);
        if (!value.is(AttributeType.N)) {
            ensure(1);
            bytes[end++] = END;
        }
    }

    /** Where the component that starts at a position of a key ends. */
    static int componentEnd(byte[] key, int position, AttributeType type) {
        if (type == AttributeType.N) {
            return DynamoDbNumber.end(key, position);
        }
        int at = position;
        while (key[at] != END) {
            at++;
        }
        return at + 1;
    }

    /** Adds the beginning of a text or binary component: what all components that begin with the value share. */
    void start(AttributeValue value) {
        ensure(value.payloadLength());
        int from = end;
        end = value.copyPayload(bytes, end);
        if (!value.is(AttributeType.N)) {
            escape(from);
        }
    }

    private void escape(int from) {
        int escapes = 0;
        for (int i = from; i < end; i++) {
            if ((bytes[i] & 0xFE) == 0) {
                escapes++;
            }
        }
        if (escapes == 0) {
            return;
        }
        ensure(escapes);
        int target = end + escapes;
        int source = end;
        end = target;
        while (source > from) {
            byte content = bytes[--source];
            if ((content & 0xFE) == 0) {
                bytes[--target] = (byte) (content + 1);
                bytes[--target] = ESCAPE;
            } else {
                bytes[--target] = content;
            }
        }
    }

    /** Fills in the hash: what was added so far is the partition key. */
    void endOfPartitionKey() {
        int hash = 0;
        for (int i = HASH_BYTES; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        // The finalizer of MurmurHash3, so that neighbours such as c-1 and c-2 spread over all segments of a scan.
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >>> 16;
        bytes[0] = (byte) (hash >> 24);
        bytes[1] = (byte) (hash >> 16);
        bytes[2] = (byte) (hash >> 8);
        bytes[3] = (byte) hash;
    }

    /** The key written so far. */
    byte[] toBytes() {
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    private void ensure(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length + bytes.length / 2));
        }
    }
}
