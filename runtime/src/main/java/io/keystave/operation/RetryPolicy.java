package io.keystave.operation;

import java.time.Duration;

/**
 * How often, and after which pauses, something is tried again that was not done for a passing reason: parts of a batch that
 * the service left over, a transaction that met another one, a {@code modify} that was overtaken, a change whose handler
 * failed.
 *
 * <p>Before try {@code n + 1} the calling thread pauses for a random time of at most {@code firstPause} · 2<sup>n-1</sup>, and
 * never more than {@code longestPause}. A batch counts only tries in a row that brought nothing.
 *
 * @param tries at least 1, the first one included; default: 8
 * @param firstPause zero or more; default: 50 ms
 * @param longestPause zero or more; default: 2 s
 */
public record RetryPolicy(int tries, Duration firstPause, Duration longestPause) {
    public static final RetryPolicy DEFAULT = new RetryPolicy(8, Duration.ofMillis(50), Duration.ofSeconds(2));

    /** Again and again, with pauses of up to a minute. */
    public static final RetryPolicy FOREVER =
            new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(100), Duration.ofMinutes(1));

    private static final int MOST_DOUBLINGS = 20;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if there would be no try, or a pause is negative
     */
    public RetryPolicy {
        if (tries < 1) {
            throw new IllegalArgumentException("tries is " + tries + "; it must be at least 1.");
        }
        if (firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException("A pause between tries is negative; it must be zero or more.");
        }
    }

    /**
     * The longest that the pause after so many failures in a row may be.
     *
     * @param failures at least 1
     */
    public Duration longestPauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
