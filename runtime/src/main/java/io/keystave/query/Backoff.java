package io.keystave.query;

import io.keystave.operation.RetryPolicy;
import java.util.concurrent.ThreadLocalRandom;

/** The tries of one call and the pauses between them, as a policy allows. For one thread. */
final class Backoff {
    private final RetryPolicy policy;
    private int failures;

    Backoff(RetryPolicy policy) {
        this.policy = policy;
    }

    /** Pauses after a try that brought nothing. See {@link #again(boolean)}. */
    boolean again() {
        return again(false);
    }

    /**
     * Pauses before the next try.
     *
     * @param progress the last try brought something, so that the next failure is the first in a row
     * @return false, at once, if that was the last try or the thread is interrupted
     */
    boolean again(boolean progress) {
        failures = progress ? 0 : failures + 1;
        if (failures >= policy.tries()) {
            return false;
        }
        long longest = policy.longestPauseAfter(Math.max(failures, 1)).toMillis();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
