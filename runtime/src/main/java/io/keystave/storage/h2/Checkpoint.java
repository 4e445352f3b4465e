package io.keystave.storage.h2;

import io.keystave.storage.StorageOptions;

/** How much is written before it is merged, and how writers are held back when more than that waits. */
final class Checkpoint {
    private static final long SMALLEST_BYTES = 16L << 20;
    private static final int PER_HEAP = 8;

    /** A larger share makes fewer merges and so fewer writes; a smaller one keeps the journal small beside the data. */
    private static final int PER_LIVE_DATA = 6;

    /** How much may wait, counting what arrives during a merge. */
    private static final double LIMIT_PER_CHECKPOINT = 1.6;

    private final StorageOptions options;
    private final BackPressure backPressure = new BackPressure();
    private volatile long bytes;

    Checkpoint(StorageOptions options, MainFile file) {
        this.options = options;
        adapt(file);
    }

    long bytes() {
        return bytes;
    }

    /** Whether enough waits in the overlay, or in a journal of writes to the same few keys. */
    boolean isReached(Overlay overlay, Journal journal) {
        long waiting = overlay.bytes();
        return overlay.older() == null && (waiting >= bytes || (waiting > 0 && journal.bytes() >= 2 * bytes));
    }

    /** Holds a writer back as long as it has to be. */
    void pace(long writeBytes, Overlay overlay) {
        backPressure.pace(writeBytes, waitingBytes(overlay), (long) (bytes * LIMIT_PER_CHECKPOINT));
    }

    static long waitingBytes(Overlay overlay) {
        Overlay frozen = overlay.older();
        return overlay.bytes() + (frozen == null ? 0 : frozen.unmergedBytes());
    }

    /** Takes the size of the file and the speed of a merge into account. */
    void merged(Overlay frozen, long nanos, MainFile file) {
        backPressure.measured(frozen.bytes(), nanos);
        adapt(file);
    }

    private void adapt(MainFile file) {
        long largest = Math.max(SMALLEST_BYTES, Runtime.getRuntime().maxMemory() / PER_HEAP);
        bytes = options.checkpointBytes() > 0
                ? options.checkpointBytes()
                : Math.min(largest, Math.max(SMALLEST_BYTES, file.liveBytes() / PER_LIVE_DATA));
    }
}
