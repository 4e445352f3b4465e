package io.keystave.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to any maps that happen as one, in the order in which they were added. For one thread. Keys and values become
 * the store's own: do not change the arrays afterwards.
 */
public final class WriteBatch {
    /** The largest number of sequenced entries in one batch: their ordinal has two bytes. */
    public static final int MAX_SEQUENCED = 1 << 16;

    private final List<Change> changes = new ArrayList<>();
    private int sequenced;

    /** An empty batch. */
    public WriteBatch() {}

    private long bytes;

    /** Sets the value of a key. */
    public WriteBatch put(StoreMap map, byte[] key, byte[] value) {
        changes.add(new Change.Put(map, key, value));
        bytes += key.length + value.length;
        return this;
    }

    /**
     * Sets the value of a key that is known only when the batch is written: the prefix, the write's sequence in eight
     * bytes, and in two bytes the number of sequenced entries added to this batch before, both big-endian.
     */
    public WriteBatch putSequenced(StoreMap map, byte[] prefix, byte[] value) {
        if (sequenced == MAX_SEQUENCED) {
            throw new IllegalStateException("A write batch takes at most " + MAX_SEQUENCED + " sequenced entries.");
        }
        changes.add(new Change.PutSequenced(map, prefix, value, sequenced++));
        bytes += prefix.length + value.length;
        return this;
    }

    /** Removes a key, if it is there. */
    public WriteBatch delete(StoreMap map, byte[] key) {
        changes.add(new Change.Delete(map, key));
        bytes += key.length;
        return this;
    }

    /** Removes all keys with {@code from <= key < to}; a null bound is open. Its cost does not grow with their number. */
    public WriteBatch deleteRange(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) {
        changes.add(new Change.DeleteRange(map, from, to));
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The size of its keys and values. */
    public long bytes() {
        return bytes;
    }

    /** What was added so far, in order. */
    public List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** The key that {@link #putSequenced} makes. */
    public static byte[] sequencedKey(byte[] prefix, long sequence, int ordinal) {
        return ByteBuffer.allocate(prefix.length + 10)
                .put(prefix)
                .putLong(sequence)
                .putShort((short) ordinal)
                .array();
    }
}
