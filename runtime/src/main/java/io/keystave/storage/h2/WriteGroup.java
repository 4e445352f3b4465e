package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records that reach the disk together. Filled under the journal's lock, written by one thread when it is closed. */
final class WriteGroup {
    private static final int FIRST_BYTES = 64 * 1024;

    /** The sequence of its last write; 0 if it has none. */
    volatile long last;

    private final AtomicBoolean led = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private ByteBuffer buffer;
    private volatile int size;
    private int cutAt = -1;
    private long cutSequence;
    private long cutSalt;

    WriteGroup(@Nullable ByteBuffer spare) {
        this.buffer = spare == null ? ByteBuffer.allocateDirect(FIRST_BYTES) : spare;
    }

    /** Adds a record whole or not at all. */
    void add(long bytes, Consumer<ByteBuffer> record) {
        makeRoom(bytes);
        int start = buffer.position();
        try {
            record.accept(buffer);
        } catch (RuntimeException | Error e) {
            buffer.position(start);
            throw e;
        }
        size = buffer.position();
    }

    private void makeRoom(long bytes) {
        if (buffer.remaining() < bytes) {
            long needed = buffer.position() + bytes;
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "A write of " + bytes + " bytes is too large for the journal. Split it.");
            }
            long doubled = Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * buffer.capacity()));
            buffer = ByteBuffer.allocateDirect((int) doubled).put(buffer.flip());
        }
    }

    /** Lets the records that follow go to a new segment. At most once in a group: the cut is followed by a force. */
    void cut(long nextSequence, long salt) {
        cutAt = buffer.position();
        cutSequence = nextSequence;
        cutSalt = salt;
    }

    boolean isLarge(int bytes) {
        return size >= bytes;
    }

    /** Whether the caller is the one who has to write it. */
    boolean lead() {
        return led.compareAndSet(false, true);
    }

    void writeTo(JournalSegments segments) throws IOException {
        buffer.flip();
        if (cutAt >= 0) {
            int end = buffer.limit();
            segments.write(buffer.limit(cutAt));
            segments.startNext(cutSequence, cutSalt);
            buffer.limit(end);
        }
        segments.write(buffer);
    }

    ByteBuffer takeBuffer() {
        return buffer;
    }

    void done() {
        done.countDown();
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    void awaitDone() {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
