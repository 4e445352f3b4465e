package io.keystave.stream;

import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.TrimmedDataAccessException;
import io.keystave.stream.StreamFollower.Page;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer that was started. It runs in a thread of its own until it is closed or stops. Safe for use by many threads. */
public final class ChangeSubscription implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSubscription.class);

    private static final long STORE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final StreamFollower follower;
    private final ChangeDelivery<?> delivery;
    private final ConsumerSettings settings;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean isClosed;
    private volatile Duration behind = Duration.ZERO;
    private volatile @Nullable ConsumerStoppedException stopped;
    private boolean isLagTold;
    private long storedNanos;

    private ChangeSubscription(
            String name, StreamFollower follower, ChangeDelivery<?> delivery, ConsumerSettings settings) {
        this.name = name;
        this.follower = follower;
        this.delivery = delivery;
        this.settings = settings;
        thread = new Thread(this::run, "keystave-changes-" + name);
        thread.setDaemon(true);
    }

    static ChangeSubscription start(
            String name, StreamFollower follower, ChangeDelivery<?> delivery, ConsumerSettings settings) {
        ChangeSubscription subscription = new ChangeSubscription(name, follower, delivery, settings);
        subscription.thread.start();
        return subscription;
    }

    /** Whether the consumer is at work. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Why the consumer has stopped; empty if it was not by itself. */
    public Optional<ConsumerStoppedException> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** How far the consumer is behind. */
    public Lag lag() {
        return new Lag(name, behind);
    }

    /** How many changes were handled since the consumer was started. */
    public long handled() {
        return handled.get();
    }

    /** How often the handler failed since the consumer was started. */
    public long failures() {
        return failures.get();
    }

    /**
     * Ends the consumer after the change that it is handling, whose handler is waited for as long as was chosen and then
     * interrupted. What was handled is remembered. Closing twice does nothing.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(settings.closeTimeout().toMillis());
            if (thread.isAlive()) {
                LOG.warn(
                        "The handler of consumer \"{}\" did not finish within {}; it is interrupted",
                        name,
                        settings.closeTimeout());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!isClosed) {
                Page page = withRetries(follower::next, null);
                if (page != null) {
                    handle(page);
                } else if (!isClosed) {
                    caughtUp();
                    pause(settings.pollInterval());
                }
            }
            follower.store();
        } catch (Stop stop) {
            stopped(stop.sequenceNumber, stop.why, stop.reason);
        } catch (ConditionalCheckFailedException e) {
            stopped(null, "another one of this name was started, and one runs at a time", e);
        } catch (RuntimeException | Error e) {
            stopped(null, "it failed", e);
        }
    }

    private void handle(Page page) {
        for (StreamRecord record : page.records()) {
            if (isClosed) {
                follower.rewind(page);
                return;
            }
            noteLag(age(record));
            Boolean isHandled = withRetries(
                    () -> {
                        delivery.deliver(record);
                        return true;
                    },
                    record);
            if (isHandled == null) {
                // Closed between two attempts.
                follower.rewind(page);
                return;
            }
            handled.incrementAndGet();
            follower.handled(page, record);
            if (System.nanoTime() - storedNanos > STORE_NANOS) {
                store();
            }
        }
        follower.handled(page);
        store();
    }

    private void store() {
        withRetries(
                () -> {
                    follower.store();
                    return true;
                },
                null);
        storedNanos = System.nanoTime();
    }

    private void caughtUp() {
        noteLag(Duration.ZERO);
        // A shard may have ended, or a stream followed another one, without any record.
        store();
    }

    private static Duration age(StreamRecord record) {
        long millis = System.currentTimeMillis()
                - record.approximateCreationDateTime().toEpochMilli();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private void noteLag(Duration lag) {
        behind = lag;
        Duration threshold = settings.lagAbove();
        boolean isAbove = threshold != null && lag.compareTo(threshold) > 0;
        if (isAbove && !isLagTold) {
            settings.onLag().accept(lag());
        }
        isLagTold = isAbove;
    }

    /** A step that may fail. */
    @FunctionalInterface
    private interface Attempt<R> {
        @Nullable
        R run() throws Exception;
    }

    /** Does something until it succeeds; null if the consumer was closed before. */
    private <R> @Nullable R withRetries(Attempt<R> attempt, @Nullable StreamRecord record) {
        String number = record == null ? null : record.sequenceNumber();
        for (int failed = 1; ; failed++) {
            try {
                return attempt.run();
            } catch (Exception e) {
                if (isClosed) {
                    return null;
                }
                if (record == null && e instanceof ConditionalCheckFailedException lost) {
                    throw lost;
                }
                failures.incrementAndGet();
                if (failed >= settings.retries().tries() || (record == null && isFinal(e))) {
                    throw new Stop(
                            number,
                            record == null ? "its backend failed" : "its handler failed " + failed + " times",
                            e);
                }
                LOG.warn("Consumer \"{}\" failed and tries again", name, e);
            } catch (Error e) {
                throw new Stop(number, "its handler ended with an error", e);
            }
            pause(settings.retries().longestPauseAfter(failed));
            if (isClosed) {
                return null;
            }
        }
    }

    /** Whether trying again is no use: the backend is closed, or what is to be read is gone. */
    private static boolean isFinal(Exception e) {
        return e instanceof IllegalStateException
                || e instanceof TrimmedDataAccessException
                || e instanceof ResourceNotFoundException;
    }

    private void pause(Duration duration) {
        lock.lock();
        try {
            long nanos = duration.toNanos();
            while (!isClosed && nanos > 0) {
                nanos = closing.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            isClosed = true;
        } finally {
            lock.unlock();
        }
    }

    private void stopped(@Nullable String sequenceNumber, String why, Throwable reason) {
        ConsumerStoppedException exception = new ConsumerStoppedException(
                name, sequenceNumber, "Consumer \"" + name + "\" has stopped: " + why + ".", reason);
        stopped = exception;
        try {
            if (!(reason instanceof ConditionalCheckFailedException)) {
                follower.store();
            }
        } catch (RuntimeException e) {
            exception.addSuppressed(e);
        }
        LOG.error("Consumer \"{}\" has stopped: {}", name, why, reason);
        settings.onStopped().accept(exception);
    }

    /** Ends the consumer's loop. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String sequenceNumber;
        private final String why;
        private final transient Throwable reason;

        Stop(@Nullable String sequenceNumber, String why, Throwable reason) {
            super(why, reason);
            this.sequenceNumber = sequenceNumber;
            this.why = why;
            this.reason = reason;
        }
    }
}
