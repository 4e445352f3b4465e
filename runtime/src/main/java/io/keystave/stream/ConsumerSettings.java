package io.keystave.stream;

import io.keystave.operation.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen for a consumer.
 *
 * @param start where it begins if it is new
 * @param number after which change, if it begins after one
 * @param lagAbove from which lag on the listener is told
 */
record ConsumerSettings(
        Start start,
        @Nullable String number,
        RetryPolicy retries,
        Duration pollInterval,
        Duration closeTimeout,
        Consumer<ConsumerStoppedException> onStopped,
        @Nullable Duration lagAbove,
        Consumer<Lag> onLag) {
    /** Where a consumer begins of whom nothing is known. */
    enum Start {
        OLDEST,
        LATEST,
        AFTER_NUMBER
    }

    private static final RetryPolicy RETRIES = new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));

    static final ConsumerSettings DEFAULT = new ConsumerSettings(
            Start.OLDEST, null, RETRIES, Duration.ofMillis(5), Duration.ofSeconds(30), stopped -> {}, null, lag -> {});

    ConsumerSettings startingAt(Start place, @Nullable String sequenceNumber) {
        return new ConsumerSettings(
                place, sequenceNumber, retries, pollInterval, closeTimeout, onStopped, lagAbove, onLag);
    }

    ConsumerSettings withRetries(RetryPolicy policy) {
        return new ConsumerSettings(start, number, policy, pollInterval, closeTimeout, onStopped, lagAbove, onLag);
    }

    ConsumerSettings withPollInterval(Duration interval) {
        return new ConsumerSettings(start, number, retries, interval, closeTimeout, onStopped, lagAbove, onLag);
    }

    ConsumerSettings withCloseTimeout(Duration timeout) {
        return new ConsumerSettings(start, number, retries, pollInterval, timeout, onStopped, lagAbove, onLag);
    }

    ConsumerSettings withOnStopped(Consumer<ConsumerStoppedException> listener) {
        return new ConsumerSettings(start, number, retries, pollInterval, closeTimeout, listener, lagAbove, onLag);
    }

    ConsumerSettings withOnLag(Duration threshold, Consumer<Lag> listener) {
        return new ConsumerSettings(start, number, retries, pollInterval, closeTimeout, onStopped, threshold, listener);
    }
}
