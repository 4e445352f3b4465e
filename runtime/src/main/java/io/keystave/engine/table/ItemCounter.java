package io.keystave.engine.table;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Number and total size of the items of one table or index, kept current by adding what each write changes. Writers add
 * without waiting for each other.
 */
public final class ItemCounter {
    /*
     * What the store held when it was opened is known after a clean close, when it was written down, and after a crash
     * only once somebody counts (see ItemCounts); until then this holds the changes since it was opened.
     */
    private final LongAdder items = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile @Nullable Counts before;

    private ItemCounter(@Nullable Counts before) {
        this.before = before;
    }

    /** The counter of a table or index that was just created. */
    public static ItemCounter empty() {
        return new ItemCounter(Counts.NONE);
    }

    /** The counter of a table or index of which the store was opened with so much; null if that is not known. */
    public static ItemCounter startingWith(@Nullable Counts before) {
        return new ItemCounter(before);
    }

    /** Adds what a write changed. */
    public void add(long itemsMore, long bytesMore) {
        if (itemsMore != 0) {
            items.add(itemsMore);
        }
        if (bytesMore != 0) {
            bytes.add(bytesMore);
        }
    }

    /** Number and size now; null as long as what was there before is not known. */
    public @Nullable Counts counts() {
        Counts known = before;
        return known == null ? null : known.plus(changes());
    }

    /** What was added since the store was opened. */
    Counts changes() {
        return new Counts(items.sum(), bytes.sum());
    }

    /** Tells what was there when the store was opened. */
    void startedWith(Counts counts) {
        before = counts;
    }

    /** A number of items and the sum of their sizes. */
    public record Counts(long items, long bytes) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(items + other.items, bytes + other.bytes);
        }

        Counts minus(Counts other) {
            return new Counts(items - other.items, bytes - other.bytes);
        }
    }
}
