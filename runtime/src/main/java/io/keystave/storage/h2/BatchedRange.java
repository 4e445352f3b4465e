package io.keystave.storage.h2;

import io.keystave.storage.Range;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A range that reads some entries ahead and continues behind the last one. So it pins nothing between two calls, and
 * merges may replace the pages under it as often as they like.
 */
final class BatchedRange implements Range {
    private static final int FIRST_BATCH = 32;
    private static final int LARGEST_BATCH = 256;
    private static final int BATCH_BYTES = 256 * 1024;

    /** Opens a cursor, reads one batch from it and lets it go. */
    interface Source {
        void read(byte @Nullable [] from, byte @Nullable [] to, boolean descending, Batch batch);
    }

    /** Entries that were read at once. */
    static final class Batch {
        private final byte[][] keys;
        private final byte[][] values;
        private int count;
        private boolean last;

        private Batch(int size) {
            keys = new byte[size][];
            values = new byte[size][];
        }

        void fill(MergedCursor cursor) {
            long bytes = 0;
            while (count < keys.length && bytes < BATCH_BYTES) {
                if (!cursor.next()) {
                    last = true;
                    return;
                }
                keys[count] = cursor.key();
                values[count++] = cursor.value();
                bytes += cursor.value().length;
            }
        }
    }

    private final Source source;
    private final boolean descending;
    private byte @Nullable [] from;
    private byte @Nullable [] to;
    private Batch batch = new Batch(0);
    private int index = -1;

    BatchedRange(Source source, byte @Nullable [] from, byte @Nullable [] to, boolean descending) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.descending = descending;
    }

    @Override
    public boolean next() {
        if (++index < batch.count) {
            return true;
        }
        if (batch.last) {
            index = batch.count;
            return false;
        }
        if (batch.count > 0) {
            continueBehind(batch.keys[batch.count - 1]);
        }
        batch = new Batch(Math.min(LARGEST_BATCH, Math.max(FIRST_BATCH, batch.keys.length * 2)));
        source.read(from, to, descending, batch);
        index = 0;
        return batch.count > 0;
    }

    private void continueBehind(byte[] lastKey) {
        if (descending) {
            to = lastKey;
        } else {
            from = Arrays.copyOf(lastKey, lastKey.length + 1);
        }
    }

    @Override
    public byte[] key() {
        return current(batch.keys);
    }

    @Override
    public byte[] value() {
        return current(batch.values);
    }

    private byte[] current(byte[][] of) {
        if (index < 0 || index >= batch.count) {
            throw new IllegalStateException("The range stands on no entry. Call next() and read only if it is true.");
        }
        return of[index];
    }
}
