package io.keystave.stream;

import java.time.Duration;

/**
 * How often a change is handed to a handler that fails, and how long a consumer waits between.
 *
 * @param attempts how often in all, from 1 on
 * @param firstPause the pause after the first failure; each further one is twice as long
 * @param longestPause what no pause exceeds
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
    /** 5 attempts, with pauses from 100 ms on. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));

    /** Again and again, with pauses of up to a minute. */
    public static final RetryPolicy FOREVER =
            new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(100), Duration.ofMinutes(1));

    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (attempts < 1 || firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException(
                    "A retry policy takes from 1 attempt on and pauses of no negative length, not " + attempts
                            + " attempts, " + firstPause + " and " + longestPause + ".");
        }
    }

    /** The pause after so many failures. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
