package io.keystave.engine;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Lets calls in until it is closed; closing waits for those inside. Entering costs no more than two additions. */
final class CallGate {
    /*
     * A call counts itself in before it looks whether the gate is closed, and closing closes before it counts. So either
     * the call sees the gate closed, or its entry is in the sum. The sum may miss calls that are leaving meanwhile, never
     * one that is inside.
     */
    private static final long WAIT_NANOS = 100_000;

    private final LongAdder inside = new LongAdder();
    private volatile boolean closed;

    void enter() {
        if (!tryEnter()) {
            throw new IllegalStateException("The engine is closed. Open its store again to use it.");
        }
    }

    /** Enters if the gate is open, and says whether it was. */
    boolean tryEnter() {
        inside.increment();
        if (closed) {
            inside.decrement();
            return false;
        }
        return true;
    }

    void leave() {
        inside.decrement();
    }

    /** Closes the gate and waits until everybody has left; says whether it was open. */
    synchronized boolean close() {
        if (closed) {
            return false;
        }
        closed = true;
        while (inside.sum() != 0) {
            LockSupport.parkNanos(WAIT_NANOS);
        }
        return true;
    }
}
