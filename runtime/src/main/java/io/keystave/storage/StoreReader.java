package io.keystave.storage;

import org.jspecify.annotations.Nullable;

/** What can be read: from the {@link Storage} the newest state, from a {@link Snapshot} one moment. Never blocks writers. */
public interface StoreReader {
    /**
     * The value of a key, or null if there is none. The array is the store's own: read it, never change it.
     *
     * @throws StorageException if the store is closed or the map was dropped
     */
    byte @Nullable [] get(StoreMap map, byte[] key);

    /** The entries with {@code from <= key < to} in ascending order; a null bound is open. */
    Range range(StoreMap map, byte @Nullable [] from, byte @Nullable [] to);

    /** The same entries as {@link #range}, {@code from <= key < to}, in descending order. */
    Range rangeDescending(StoreMap map, byte @Nullable [] from, byte @Nullable [] to);
}
