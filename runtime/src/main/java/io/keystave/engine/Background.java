package io.keystave.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine does by itself, in parts of which one runs at a time: a part says whether there is more, and the parts of
 * several works take turns. Parts pass the engine's gate, so closing the engine waits for the one that is running and lets
 * no other in.
 */
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final CallGate gate;
    private final boolean worksByItself;
    private final ReentrantLock parts = new ReentrantLock();
    private final Queue<BooleanSupplier> waiting = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor executor;

    Background(CallGate gate, boolean worksByItself) {
        this.gate = gate;
        this.worksByItself = worksByItself;
        executor = new ScheduledThreadPoolExecutor(
                1,
                part -> {
                    Thread thread = new Thread(part, "keystave-background");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Adds a work to those that are done from now on. */
    void start(BooleanSupplier work) {
        parts.lock();
        try {
            waiting.add(work);
        } finally {
            parts.unlock();
        }
        if (worksByItself) {
            executor.execute(this::runAll);
        }
    }

    /** Starts a work again and again, each time so long after the one before has ended. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nothing waits for it, and a part that fails is logged.
    void repeat(Supplier<BooleanSupplier> works, Duration pause) {
        if (worksByItself) {
            executor.schedule(() -> start(followed(works, pause)), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private BooleanSupplier followed(Supplier<BooleanSupplier> works, Duration pause) {
        BooleanSupplier work = works.get();
        return () -> {
            boolean more = false;
            try {
                more = work.getAsBoolean();
                return more;
            } finally {
                if (!more) {
                    repeat(works, pause);
                }
            }
        };
    }

    private void runAll() {
        if (runPart()) {
            // Behind what else waits, such as the next work that is due.
            executor.execute(this::runAll);
        }
    }

    /** Runs one part of the work whose turn it is, and says whether more waits. */
    boolean runPart() {
        if (!gate.tryEnter()) {
            return false;
        }
        parts.lock();
        try {
            BooleanSupplier work = waiting.poll();
            if (work != null && hasMore(work)) {
                waiting.add(work);
            }
            return !waiting.isEmpty();
        } finally {
            parts.unlock();
            gate.leave();
        }
    }

    private static boolean hasMore(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("Work in the background failed; it is taken up again later, or when the store is opened next", e);
            return false;
        }
    }

    /** Runs something while no part runs. */
    <T> T whilePaused(Supplier<T> action) {
        parts.lock();
        try {
            return action.get();
        } finally {
            parts.unlock();
        }
    }

    /** Ends the thread; the gate is closed, so nothing is running. */
    void close() {
        executor.shutdown();
    }
}
