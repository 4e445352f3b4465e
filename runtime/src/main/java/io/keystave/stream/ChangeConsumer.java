package io.keystave.stream;

import io.keystave.operation.Backend;
import io.keystave.operation.RetryPolicy;
import io.keystave.stream.ConsumerSettings.Start;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A consumer of changes that is not started yet. Immutable: each method returns a changed copy.
 *
 * @param <T> the entity
 */
public final class ChangeConsumer<T> {
    private final Backend backend;
    private final String tableName;
    private final ChangeReader<T> reader;
    private final String name;
    private final ConsumerSettings settings;

    ChangeConsumer(Backend backend, String tableName, ChangeReader<T> reader, String name, ConsumerSettings settings) {
        this.backend = backend;
        this.tableName = tableName;
        this.reader = reader;
        this.name = name;
        this.settings = settings;
    }

    private ChangeConsumer<T> with(ConsumerSettings changed) {
        return new ChangeConsumer<>(backend, tableName, reader, name, changed);
    }

    /** If the consumer is new, it begins with the oldest change that the stream has. The default. */
    public ChangeConsumer<T> fromOldest() {
        return with(settings.startingAt(Start.OLDEST, null));
    }

    /** If the consumer is new, it is given what changes after {@link #forEach} was called. */
    public ChangeConsumer<T> fromLatest() {
        return with(settings.startingAt(Start.LATEST, null));
    }

    /** If the consumer is new, it begins after the change with that number. */
    public ChangeConsumer<T> from(String sequenceNumber) {
        return with(settings.startingAt(Start.AFTER_NUMBER, sequenceNumber));
    }

    /**
     * What happens when the handler fails. Default: 5 tries with pauses of 100 ms and then each time twice as long. After the
     * last one the consumer stops.
     */
    public ChangeConsumer<T> retry(RetryPolicy policy) {
        return with(settings.withRetries(policy));
    }

    /** How long the consumer waits when there is nothing new. Default: 5 ms; a remote backend wants 250 ms. */
    public ChangeConsumer<T> pollInterval(Duration interval) {
        return with(settings.withPollInterval(interval));
    }

    /** How long {@link ChangeSubscription#close} waits for the handler to finish. Default: 30 seconds. */
    public ChangeConsumer<T> closeTimeout(Duration timeout) {
        return with(settings.withCloseTimeout(timeout));
    }

    /** Is told when the consumer stops before it is closed, by the consumer's thread. Default: nobody; it is logged too. */
    public ChangeConsumer<T> onStopped(Consumer<ConsumerStoppedException> listener) {
        return with(settings.withOnStopped(listener));
    }

    /**
     * Is told when the consumer falls behind by more than that, once until it has caught up with that again. By the
     * consumer's thread, between two changes.
     */
    public ChangeConsumer<T> onLagAbove(Duration threshold, Consumer<Lag> listener) {
        return with(settings.withOnLag(threshold, listener));
    }

    /**
     * Starts the consumer, in a thread of its own, and returns at once. It goes on where the consumer of this name stood when
     * it ended, and that one, if it is still running, stops at its next step: one runs at a time.
     *
     * <p>Where it stands is stored in the table {@value Checkpoints#TABLE} of the same backend, which is made if it is not
     * there: after each page of changes, once a second, and when the consumer ends. A change that was handled after that is
     * handled again after a crash.
     *
     * @throws IllegalStateException if the table has no stream, or one that does not show both images
     */
    public ChangeSubscription forEach(ChangeHandler<T> handler) {
        Checkpoints checkpoints = Checkpoints.of(backend, tableName, name);
        StreamFollower follower = StreamFollower.start(backend, tableName, checkpoints, settings);
        return ChangeSubscription.start(name, follower, new ChangeDelivery<>(reader, handler), settings);
    }

    /** Forgets where the consumer stands, so that it is new when it is started next. */
    public void forget() {
        Checkpoints.of(backend, tableName, name).forget();
    }
}
