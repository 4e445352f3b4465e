package io.keystave.engine.index;

import io.keystave.engine.table.Index;
import io.keystave.storage.WriteBatch;
import org.jspecify.annotations.Nullable;

/** What a write does to one index: the entry before and the entry after it, which differ. */
public record IndexChange(
        Index index, @Nullable IndexEntry before, @Nullable IndexEntry after) {

    /** Adds the change to the writes of a batch. */
    public void addTo(WriteBatch batch) {
        if (before != null && (after == null || !after.hasKeyOf(before))) {
            batch.delete(index.map(), before.key());
        }
        if (after != null) {
            batch.put(index.map(), after.key(), after.item().bytes());
        }
    }

    /** How much larger the index grows, in bytes. */
    public long bytesMore() {
        return bytes(after) - bytes(before);
    }

    /** Adds the change to the index's counter. */
    public void count() {
        index.counter().add((after == null ? 0 : 1) - (before == null ? 0 : 1), bytesMore());
    }

    private static long bytes(@Nullable IndexEntry entry) {
        return entry == null ? 0 : entry.item().sizeInBytes();
    }
}
