package io.keystave.server.http;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Collects the body of a request as it arrives, without a thread that waits for it. A body that is too large, takes too long
 * or finds no room is given up.
 */
final class BodyReader implements Runnable {
    /** Greatest body. Source: Developer Guide, Quotas, API-specific limits. */
    static final int MOST_BYTES = 16 << 20;

    private static final int MOST_EXPECTED_BYTES = 64 << 10;
    private static final int LEAST_EXPECTED_BYTES = 512;

    /** How reading a body ended; exactly one of the methods is called, once. */
    interface Listener {
        /** All of it is here. */
        void complete(byte[] body);

        /** It was given up, for which the answer has this status. */
        void givenUp(int status);

        /** The connection failed. */
        void failed(Throwable cause);
    }

    private final Request request;
    private final Admission admission;
    private final Listener listener;
    private final long mostNanos;
    private final long start = System.nanoTime();
    private byte[] buffer;
    private int position;

    BodyReader(Request request, Admission admission, Duration most, Listener listener) {
        this.mostNanos = most.toNanos();
        this.request = request;
        this.admission = admission;
        this.listener = listener;
        // What a client says that it will send is believed only up to a point.
        long expected = Math.min(request.getLength(), MOST_EXPECTED_BYTES);
        this.buffer = new byte[expected < 0 ? LEAST_EXPECTED_BYTES : (int) expected];
    }

    /** Reads what is there, and comes back when there is more. */
    @Override
    public void run() {
        if (request.getLength() > MOST_BYTES) {
            listener.givenUp(413);
            return;
        }
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                listener.failed(chunk.getFailure());
                return;
            }
            boolean last = chunk.isLast();
            int status = take(chunk);
            if (status != 0) {
                listener.givenUp(status);
                return;
            }
            if (last) {
                listener.complete(position == buffer.length ? buffer : Arrays.copyOf(buffer, position));
                return;
            }
        }
    }

    /** Copies a chunk; gives the status of the answer if there can be no more of them, else 0. */
    private int take(Content.Chunk chunk) {
        int bytes = chunk.remaining();
        try {
            if (position + bytes > MOST_BYTES) {
                return 413;
            }
            if (System.nanoTime() - start > mostNanos) {
                return 408;
            }
            if (!admission.take(bytes)) {
                return 503;
            }
            if (buffer.length - position < bytes) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, position + bytes));
            }
            chunk.get(buffer, position, bytes);
            position += bytes;
            return 0;
        } finally {
            chunk.release();
        }
    }

    /** How many bytes were taken in. */
    int bytes() {
        return position;
    }
}
