package io.keystave.storage.h2;

import io.keystave.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal back, from the first write that is not merged to the last whole one.
 *
 * <p>The last writes may be torn or missing after a crash, even with whole ones behind them, for a device writes what is
 * not forced in any order. They were never promised then, so that the journal just ends before them. A write that had
 * been forced is another matter: that it cannot be read means damage. Which is the case is told by what comes behind,
 * since each record and each header says up to where the journal was forced when it was written.
 */
final class JournalReplay {
    private final StoreFiles files;
    private final MainFile file;
    private final Failures failures;
    private final List<String> names = new ArrayList<>();
    private final List<String> beyond = new ArrayList<>();
    private long sequence;
    private long reach;

    JournalReplay(StoreFiles files, MainFile file, Failures failures) {
        this.files = files;
        this.file = file;
        this.failures = failures;
    }

    /** One record that is to be taken again. */
    interface Target {
        void take(byte[] segment, JournalFormat.Found found);
    }

    /** Hands over all records after the merged ones. Changes nothing. */
    void run(Target target) throws IOException {
        List<String> all = files.segments();
        sequence = file.mergedSequence();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i);
            // The name alone tells that the journal came so far: a crash may have left nothing else of the segment.
            reach = Math.max(reach, JournalFormat.firstSequence(name) - 1);
            byte[] segment = files.readSegment(name);
            JournalFormat.Header header = JournalFormat.readHeader(segment);
            int end = 0;
            if (header != null) {
                checkHeader(name, header);
                end = readRecords(segment, header, limit(all, i), target);
            }
            boolean whole = header != null && (i + 1 == all.size() || sequence >= limit(all, i));
            if (!whole || i + 1 == all.size()) {
                requireEnd(segment, header, end, all.subList(i + 1, all.size()));
                if (header != null) {
                    names.add(name);
                }
                beyond.addAll(all.subList(header == null ? i : i + 1, all.size()));
                break;
            }
            names.add(name);
        }
        if (reach < file.reachedSequence() && !(file.isClean() && file.mergedSequence() == file.reachedSequence())) {
            throw failures.journalIncomplete("its journal ends at write " + reach + ", but its file has writes up to "
                    + file.reachedSequence() + ", so that the journal is older than the file");
        }
    }

    private static long limit(List<String> names, int index) {
        return index + 1 < names.size() ? JournalFormat.firstSequence(names.get(index + 1)) - 1 : Long.MAX_VALUE;
    }

    private void checkHeader(String name, JournalFormat.Header header) {
        if (header.storeId() != file.id()) {
            throw failures.journalIncomplete("the journal beside it belongs to another store");
        }
        if (header.firstSequence() != JournalFormat.firstSequence(name)) {
            throw failures.damaged("its journal segment \"" + name + "\" has been renamed", null);
        }
        if (header.firstSequence() > sequence + 1) {
            throw missing(header.firstSequence() - 1);
        }
    }

    private StorageException missing(long last) {
        return failures.journalIncomplete("its journal lacks the writes from " + (sequence + 1) + " to " + last);
    }

    /** Returns where the records end that belong to the journal. */
    private int readRecords(byte[] segment, JournalFormat.Header header, long limit, Target target) {
        int position = JournalFormat.HEADER_BYTES;
        long next = header.firstSequence();
        while (next <= limit) {
            JournalFormat.Found found = JournalFormat.find(segment, position, header.salt());
            if (found == null || found.sequence() != next) {
                break;
            }
            if (next > sequence) {
                target.take(segment, found);
                sequence = next;
            }
            position = found.end();
            reach = Math.max(reach, next);
            next++;
        }
        return position;
    }

    /** Makes sure that nothing behind the end says that more had been forced. */
    private void requireEnd(byte[] segment, JournalFormat.@Nullable Header header, int end, List<String> later)
            throws IOException {
        long forced = header == null ? 0 : forcedBehind(segment, header, end);
        for (String name : later) {
            byte[] bytes = files.readSegment(name);
            JournalFormat.Header laterHeader = JournalFormat.readHeader(bytes);
            if (laterHeader != null && laterHeader.storeId() == file.id()) {
                forced = Math.max(forced, laterHeader.forced());
                forced = Math.max(forced, forcedBehind(bytes, laterHeader, JournalFormat.HEADER_BYTES));
            }
        }
        if (forced > sequence) {
            throw failures.damaged(
                    "write " + (sequence + 1) + " of its journal was safely on disk and cannot be read any more", null);
        }
    }

    /** The highest sequence that a whole record behind a position says was forced. */
    private long forcedBehind(byte[] segment, JournalFormat.Header header, int start) {
        long forced = 0;
        int position = start;
        while (position <= segment.length - JournalFormat.RECORD_HEADER_BYTES) {
            JournalFormat.Found found = JournalFormat.find(segment, position, header.salt());
            if (found == null || found.sequence() <= sequence) {
                position++;
            } else {
                forced = Math.max(forced, found.forced());
                position = found.end();
            }
        }
        return forced;
    }

    /** The last write of the journal, or the last merged one. */
    long sequence() {
        return sequence;
    }

    /** The segments with the writes up to there. */
    List<String> names() {
        return names;
    }

    /** The segments that lie behind the end and have to go before a write is added. */
    List<String> beyond() {
        return beyond;
    }
}
