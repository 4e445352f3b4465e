package io.keystave.storage.h2;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one thread that changes the main file. It merges when enough has been written, and sees to it that no write waits
 * longer than about a second to reach the device, whatever durability was asked for.
 */
final class Merger {
    private static final long FORCE_EVERY_NANOS = 1_000_000_000;

    /** What it calls the store for. */
    interface Work {
        boolean isDue();

        /** Merges what has been written up to now. */
        void merge();

        boolean isForced();

        void force();
    }

    private final Work work;
    private final Consumer<Throwable> onFailure;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean resting;

    Merger(Work work, Consumer<Throwable> onFailure) {
        this.work = work;
        this.onFailure = onFailure;
        this.thread = new Thread(this::run, "keystave-merger");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Called after each write. */
    void written(boolean due) {
        if (due || resting) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                if (work.isDue()) {
                    work.merge();
                } else {
                    rest();
                }
            }
        } catch (Throwable e) {
            onFailure.accept(e);
        }
    }

    private void rest() {
        resting = true;
        if (work.isForced() && !work.isDue() && !stopping) {
            LockSupport.park(this);
        }
        resting = false;
        if (!work.isDue() && !stopping) {
            LockSupport.parkNanos(this, FORCE_EVERY_NANOS);
            if (!work.isDue() && !stopping) {
                work.force();
            }
        }
    }

    /** Returns when the thread has ended what it was doing. */
    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive() && Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
