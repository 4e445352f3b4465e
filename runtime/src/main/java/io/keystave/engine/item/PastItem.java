package io.keystave.engine.item;

import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an item was before it changed, as a table keeps it that can be restored to any moment.
 *
 * @param item null if there was none
 */
public record PastItem(byte[] key, @Nullable Item item) {
    /** The first part of the keys under which changes of a time, in milliseconds since 1970, are kept. */
    public static byte[] prefix(long millis) {
        return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
    }

    /** The time of a change, of which the key is given. */
    public static long millis(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    byte[] toBytes() {
        byte[] bytes = item == null ? new byte[0] : item.bytes();
        return ByteBuffer.allocate(Integer.BYTES + key.length + bytes.length)
                .putInt(key.length)
                .put(key)
                .put(bytes)
                .array();
    }

    public static PastItem ofBytes(byte[] stored) {
        int end = Integer.BYTES + ByteBuffer.wrap(stored).getInt();
        return new PastItem(
                Arrays.copyOfRange(stored, Integer.BYTES, end),
                end == stored.length ? null : Item.fromBytes(Arrays.copyOfRange(stored, end, stored.length)));
    }
}
