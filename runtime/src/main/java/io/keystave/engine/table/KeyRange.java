package io.keystave.engine.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys with {@code from <= key < to} by unsigned bytes; a null end is open. */
public record KeyRange(byte[] from, byte @Nullable [] to) {

    /** All keys that begin with the given bytes. */
    public static KeyRange ofPrefix(byte[] prefix) {
        return new KeyRange(prefix, successor(prefix));
    }

    /** Those of these keys that come after the given one. */
    public KeyRange after(byte[] key) {
        // The least array above a key is the key and one 0 more.
        byte[] next = Arrays.copyOf(key, key.length + 1);
        return Arrays.compareUnsigned(next, from) > 0 ? new KeyRange(next, to) : this;
    }

    /** Those of these keys that come before the given one. */
    public KeyRange before(byte[] key) {
        return to == null || Arrays.compareUnsigned(key, to) < 0 ? new KeyRange(from, key) : this;
    }

    /** Whether a key is one of these. */
    public boolean contains(byte[] key) {
        return Arrays.compareUnsigned(key, from) >= 0 && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    /** The least array above all that begin with the given bytes; null if there is none. */
    public static byte @Nullable [] successor(byte[] prefix) {
        int length = prefix.length;
        while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
            length--;
        }
        if (length == 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(prefix, length);
        next[length - 1]++;
        return next;
    }
}
