package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records that reach the disk together. Filled under the journal's lock, written by one thread when it is closed. */
final class WriteGroup {
    private static final int FIRST_BYTES = 64 * 1024;

    /** The sequence of its last write; 0 if it has none. */
    volatile long last;

    private final AtomicReference<@Nullable Thread> leader = new AtomicReference<>();
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
        wakeLeader();
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /** Lets the one who waits for the disk look again. */
    void wakeLeader() {
        LockSupport.unpark(leader.get());
    }

    /**
     * Waits until the group is done, or, for the first who calls, until the disk is free. Returns whether the caller has
     * the disk now.
     */
    boolean awaitDoneOr(ReentrantLock disk) {
        boolean interrupted = false;
        boolean leads = leader.compareAndSet(null, Thread.currentThread());
        boolean taken = false;
        while (!isDone() && !taken) {
            taken = leads && disk.tryLock();
            if (leads && !taken) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            } else if (!taken) {
                interrupted |= !awaitLatch();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }

    /** False if interrupted. */
    private boolean awaitLatch() {
        try {
            done.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
