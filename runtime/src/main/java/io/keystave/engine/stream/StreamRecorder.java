package io.keystave.engine.stream;

import io.keystave.engine.table.KeySchema;
import io.keystave.engine.table.TableStream;
import io.keystave.storage.WriteBatch;
import io.keystave.value.Item;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Adds records of changes to the writes that make them. Safe for use by many threads. */
public final class StreamRecorder {
    private final Clock clock;

    public StreamRecorder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds the record of a change to its batch, unless both items are equal. The caller holds the lock for the item's key, so
     * the records of an item are in the order of its changes.
     *
     * @param isExpiry whether the item is removed because it has expired
     */
    public void record(
            TableStream stream,
            KeySchema schema,
            byte[] key,
            @Nullable Item before,
            @Nullable Item after,
            boolean isExpiry,
            WriteBatch batch) {
        if (before != null && before.equals(after)) {
            return;
        }
        byte[] record = StoredRecord.of(stream.definition().viewType(), schema, before, after, isExpiry, clock.millis())
                .encode();
        batch.putSequenced(stream.map(), stream.prefixOfNext(key), record);
    }
}
