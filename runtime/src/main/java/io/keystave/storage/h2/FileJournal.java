package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.Durability;
import io.keystave.storage.StorageException;
import io.keystave.storage.StoreMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal on disk, with group commit: writes gather in an open group, for which one of the waiting writers acts:
 * whoever finds the disk free, else the first. That one waits its turn at the disk, during which the group goes on
 * growing, then closes the group, writes it, syncs if asked to, and lets the others go. So one sync serves as many
 * writers as came during the one before.
 *
 * <p>After an error nothing is written any more: what the device has is unknown, and to write on would leave a hole.
 */
final class FileJournal implements Journal {
    private static final int DRAIN_BYTES = 1 << 20;
    private static final int LARGEST_SPARE_BYTES = 4 << 20;

    private final JournalSegments segments;
    private final boolean forcesEachGroup;
    private final boolean waits;
    private final Failures failures;
    private final Consumer<StorageException> onFailure;

    /** Guards the groups. Held for memory alone. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Whoever holds it writes. */
    private final ReentrantLock disk = new ReentrantLock();

    private WriteGroup open = new WriteGroup(null);
    private @Nullable WriteGroup writing;
    private @Nullable ByteBuffer spare;
    private long salt;
    private long segmentFirst;
    private volatile long appended;
    private volatile long written;
    private volatile @Nullable StorageException failure;

    FileJournal(
            JournalSegments segments, Durability durability, Failures failures, Consumer<StorageException> onFailure) {
        this.segments = segments;
        this.forcesEachGroup = durability == Durability.POWER;
        this.waits = durability != Durability.BUFFERED;
        this.failures = failures;
        this.onFailure = onFailure;
        this.salt = segments.currentSalt();
        this.appended = segments.forcedSequence();
        this.written = appended;
        this.segmentFirst = appended + 1;
    }

    // Taking writes, under the store's gate

    @Override
    public void append(long sequence, List<Change> changes) {
        long limit = JournalFormat.recordLimit(changes);
        append(sequence, limit, to -> JournalFormat.write(to, salt, sequence, segments.forcedSequence(), changes));
    }

    @Override
    public void appendCreated(long sequence, StoreMap map) {
        byte[] name = map.name().getBytes(StandardCharsets.UTF_8);
        append(
                sequence,
                JournalFormat.RECORD_HEADER_BYTES + 16L + name.length,
                to -> JournalFormat.writeCreated(to, salt, sequence, segments.forcedSequence(), map, name));
    }

    @Override
    public void appendDropped(long sequence, StoreMap map) {
        append(
                sequence,
                JournalFormat.RECORD_HEADER_BYTES + 16,
                to -> JournalFormat.writeDropped(to, salt, sequence, segments.forcedSequence(), map));
    }

    private void append(long sequence, long limit, Consumer<ByteBuffer> record) {
        lock.lock();
        try {
            open.add(limit, record);
            open.last = sequence;
            appended = sequence;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cut(long nextSequence) {
        lock.lock();
        try {
            // A segment without a write is not followed by another: the two would have one name.
            if (nextSequence > segmentFirst) {
                segmentFirst = nextSequence;
                salt = ThreadLocalRandom.current().nextLong();
                open.cut(nextSequence, salt);
            }
        } finally {
            lock.unlock();
        }
    }

    // Making them durable

    @Override
    public void await(long sequence) {
        if (!waits) {
            checkFailure();
            return;
        }
        while (durableSequence() < sequence) {
            checkFailure();
            WriteGroup group = groupOf(sequence);
            if (group != null && (disk.tryLock() || group.awaitDoneOr(disk))) {
                commit(group);
            }
        }
        checkFailure();
    }

    /** The group that holds a write and is not done. */
    private @Nullable WriteGroup groupOf(long sequence) {
        lock.lock();
        try {
            if (writing != null && sequence <= writing.last) {
                return writing;
            }
            if (sequence > appended) {
                throw new IllegalArgumentException(
                        "Write " + sequence + " has not happened; the last one is " + appended);
            }
            return durableSequence() < sequence ? open : null;
        } finally {
            lock.unlock();
        }
    }

    /** Holding the disk, which it gives back. */
    private void commit(WriteGroup group) {
        try {
            if (!group.isDone()) {
                writeOpenGroup(forcesEachGroup);
            }
        } finally {
            releaseDisk();
        }
    }

    private void releaseDisk() {
        WriteGroup next = open;
        disk.unlock();
        next.wakeLeader();
    }

    @Override
    public void drain() {
        if (open.isLarge(DRAIN_BYTES)) {
            disk.lock();
            try {
                if (open.isLarge(DRAIN_BYTES)) {
                    writeOpenGroup(forcesEachGroup);
                }
            } finally {
                releaseDisk();
            }
            checkFailure();
        }
    }

    @Override
    public void force() {
        disk.lock();
        try {
            writeOpenGroup(true);
        } finally {
            releaseDisk();
        }
        checkFailure();
    }

    /** Holding the disk. */
    private void writeOpenGroup(boolean force) {
        WriteGroup group = closeOpenGroup();
        try {
            if (failure == null) {
                group.writeTo(segments);
                if (group.last > 0) {
                    segments.wrote(group.last);
                }
                if (force) {
                    segments.force();
                }
                written = Math.max(written, group.last);
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        } finally {
            recycle(group);
            group.done();
        }
    }

    private WriteGroup closeOpenGroup() {
        lock.lock();
        try {
            WriteGroup group = open;
            writing = group;
            open = new WriteGroup(spare);
            spare = null;
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void recycle(WriteGroup group) {
        lock.lock();
        try {
            writing = null;
            ByteBuffer buffer = group.takeBuffer();
            if (buffer.capacity() <= LARGEST_SPARE_BYTES) {
                spare = buffer.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        StorageException first = failures.writing(cause);
        failure = first;
        onFailure.accept(first);
    }

    private void checkFailure() {
        StorageException first = failure;
        if (first != null) {
            throw Failures.again(first);
        }
    }

    @Override
    public boolean isForced() {
        return segments.forcedSequence() >= appended;
    }

    @Override
    public long durableSequence() {
        return forcesEachGroup ? segments.forcedSequence() : written;
    }

    // Forgetting them

    @Override
    public void dropThrough(long sequence) {
        List<String> merged;
        disk.lock();
        try {
            merged = segments.takeThrough(sequence);
        } finally {
            releaseDisk();
        }
        // Deleting a large file takes long; writers need not wait for that.
        try {
            segments.delete(merged);
        } catch (IOException e) {
            fail(e);
            checkFailure();
        }
    }

    @Override
    public long bytes() {
        return segments.bytes();
    }

    @Override
    public void close(boolean remove) {
        disk.lock();
        try {
            segments.close(remove);
        } catch (IOException e) {
            throw failures.writing(e);
        } finally {
            releaseDisk();
        }
    }
}
