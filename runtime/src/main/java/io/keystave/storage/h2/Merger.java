package io.keystave.storage.h2;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private volatile long wanted;
    private volatile long done;
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
                long request = wanted;
                if (request > done || work.isDue()) {
                    work.merge();
                    finish(request);
                } else {
                    rest();
                }
            }
        } catch (Throwable e) {
            onFailure.accept(e);
        } finally {
            stopping = true;
            finish(Long.MAX_VALUE);
        }
    }

    private void finish(long request) {
        lock.lock();
        try {
            done = request;
            finished.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        resting = true;
        if (work.isForced() && !isCalled()) {
            LockSupport.park(this);
        }
        resting = false;
        if (!isCalled()) {
            LockSupport.parkNanos(this, FORCE_EVERY_NANOS);
            if (!isCalled()) {
                work.force();
            }
        }
    }

    private boolean isCalled() {
        return stopping || wanted > done || work.isDue();
    }

    /** Returns when a merge that began after the call is over, or the thread has ended. */
    void mergeNow() {
        lock.lock();
        try {
            long request = wanted + 1;
            wanted = request;
            LockSupport.unpark(thread);
            while (done < request) {
                finished.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
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
