package io.keystave.server.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what is being served at once: requests, and bytes of their bodies. What goes beyond is refused, which clients answer
 * with a pause, and does not pile up. Safe for use by many threads.
 */
final class Admission {
    private final int mostRequests;
    private final long mostBytes;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Admission(int mostRequests, long mostBytes) {
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
    }

    /** Lets a request in; if so, {@link #leave} must follow. */
    boolean enter() {
        if (requests.incrementAndGet() > mostRequests) {
            requests.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Takes in bytes of a body, which {@link #leave} gives back, unless there is no room. */
    boolean take(int count) {
        if (bytes.addAndGet(count) > mostBytes) {
            bytes.addAndGet(-count);
            return false;
        }
        return true;
    }

    /** Lets a request go, with all bytes that it has taken. */
    void leave(int takenBytes) {
        bytes.addAndGet(-takenBytes);
        requests.decrementAndGet();
    }
}
