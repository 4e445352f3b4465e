package io.keystave.storage.h2;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Slows writers down to what the merger keeps up with, by and by instead of at once: from 60 % of the limit on, all
 * writers together get a multiple of the merger's measured speed that falls with the square, four times at 80 %, just
 * that speed at the limit, a quarter of it at 140 %.
 */
final class BackPressure {
    private static final double FREE_SHARE = 0.6;
    private static final double FIRST_GUESS_BYTES_PER_NANO = 0.05; // 50 MB a second
    private static final long SHORTEST_SLEEP_NANOS = 50_000;
    private static final long LONGEST_SLEEP_NANOS = 1_000_000_000;

    // When the writes that were let through so far would be done at the speed they were given.
    private final AtomicLong paidUntil = new AtomicLong();
    private volatile double bytesPerNano = FIRST_GUESS_BYTES_PER_NANO;

    /** Waits as long as a write of that size has to, with so much of the limit waiting to be merged. */
    void pace(long writeBytes, long waitingBytes, long limitBytes) {
        double share = (double) waitingBytes / limitBytes;
        if (share <= FREE_SHARE) {
            return;
        }
        long sleep = delayNanos(writeBytes, share, System.nanoTime());
        if (sleep >= SHORTEST_SLEEP_NANOS) {
            LockSupport.parkNanos(sleep);
        }
    }

    /** How long a write has to wait. */
    long delayNanos(long writeBytes, double share, long now) {
        double excess = (share - FREE_SHARE) / (1 - FREE_SHARE);
        long cost = (long) Math.min(LONGEST_SLEEP_NANOS, writeBytes / bytesPerNano * excess * excess);
        long paid = paidUntil.accumulateAndGet(cost, (until, more) -> Math.max(until, now) + more);
        return Math.min(LONGEST_SLEEP_NANOS, paid - cost - now);
    }

    /** Tells how long merging so much took. */
    void measured(long bytes, long nanos) {
        if (bytes > 1 << 20 && nanos > 0) {
            bytesPerNano = (bytesPerNano + (double) bytes / nanos) / 2;
        }
    }
}
