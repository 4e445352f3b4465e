package io.keystave.storage.h2;

import io.keystave.storage.h2.StoreFiles.SegmentFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The journal's files: one that grows and those before it that are not merged yet. For one thread at a time. */
final class JournalSegments {
    private record Segment(long firstSequence, String name, long bytes) {}

    private final StoreFiles files;
    private final long storeId;
    // Those before the current one, oldest first.
    private final Deque<Segment> past = new ArrayDeque<>();
    private long pastBytes;
    private final List<SegmentFile> toForce = new ArrayList<>();
    private SegmentFile current;
    private long currentFirst;
    private long currentSalt;
    private long position;
    private long wroteSequence;
    private volatile long forcedSequence;
    private volatile long bytes;

    /**
     * Starts a segment after those that are there.
     *
     * @param names the segments that are there and on the device
     * @param beyond segments to remove. Only when the new one is there, for a journal without any looks lost
     * @param lastSequence the last write
     */
    JournalSegments(StoreFiles files, long storeId, List<String> names, List<String> beyond, long lastSequence)
            throws IOException {
        this.files = files;
        this.storeId = storeId;
        for (String name : names) {
            long first = JournalFormat.firstSequence(name);
            if (first <= lastSequence) {
                addPast(new Segment(first, name, files.readSegment(name).length));
            }
        }
        this.wroteSequence = lastSequence;
        this.forcedSequence = lastSequence;
        this.currentFirst = lastSequence + 1;
        this.currentSalt = ThreadLocalRandom.current().nextLong();
        this.current = create();
        for (String name : beyond) {
            if (!name.equals(JournalFormat.segmentName(currentFirst))) {
                files.deleteSegment(name);
            }
        }
        files.forceDeletions();
    }

    private SegmentFile create() throws IOException {
        SegmentFile file = files.createSegment(JournalFormat.segmentName(currentFirst));
        ByteBuffer header =
                JournalFormat.header(new JournalFormat.Header(storeId, currentFirst, currentSalt, forcedSequence));
        file.write(header, 0);
        position = JournalFormat.HEADER_BYTES;
        countBytes();
        return file;
    }

    private void addPast(Segment segment) {
        past.add(segment);
        pastBytes += segment.bytes();
    }

    private void countBytes() {
        bytes = position + pastBytes;
    }

    long currentSalt() {
        return currentSalt;
    }

    /** All writes up to this sequence are on the device. */
    long forcedSequence() {
        return forcedSequence;
    }

    long bytes() {
        return bytes;
    }

    void write(ByteBuffer records) throws IOException {
        if (records.hasRemaining()) {
            int length = records.remaining();
            current.write(records, position);
            position += length;
            countBytes();
        }
    }

    /** Tells the sequence of the last write that was written. */
    void wrote(long sequence) {
        wroteSequence = sequence;
    }

    void startNext(long firstSequence, long salt) throws IOException {
        toForce.add(current);
        addPast(new Segment(currentFirst, JournalFormat.segmentName(currentFirst), position));
        currentFirst = firstSequence;
        currentSalt = salt;
        current = create();
    }

    void force() throws IOException {
        if (forcedSequence >= wroteSequence && toForce.isEmpty()) {
            return;
        }
        for (SegmentFile file : toForce) {
            file.force();
            file.close();
        }
        toForce.clear();
        current.force();
        forcedSequence = wroteSequence;
    }

    /** Forgets the segments whose last write is not after a sequence, and gives the names of their files, oldest first. */
    List<String> takeThrough(long sequence) {
        List<String> names = new ArrayList<>();
        while (!past.isEmpty() && lastSequence() <= sequence) {
            Segment segment = past.remove();
            pastBytes -= segment.bytes();
            names.add(segment.name());
        }
        countBytes();
        return names;
    }

    /** Deletes files that {@link #takeThrough} gave. By any thread. */
    void delete(List<String> names) throws IOException {
        for (String name : names) {
            files.deleteSegment(name);
        }
    }

    /** The last sequence of the oldest segment before the current one. */
    private long lastSequence() {
        long nextFirst = currentFirst;
        int index = 0;
        for (Segment segment : past) {
            if (index++ == 1) {
                nextFirst = segment.firstSequence();
                break;
            }
        }
        return nextFirst - 1;
    }

    void close(boolean remove) throws IOException {
        for (SegmentFile file : toForce) {
            file.close();
        }
        current.close();
        if (remove) {
            delete(takeThrough(Long.MAX_VALUE));
            files.deleteSegment(JournalFormat.segmentName(currentFirst));
            files.deleteSegmentFolder();
        }
    }
}
