package io.keystave.engine.table;

import io.keystave.engine.table.ItemCounter.Counts;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Exact numbers and sizes of the items of a table and its indexes, also after a crash. Safe for many threads. */
public final class ItemCounts {
    /*
     * Counters live in memory and are written down when the engine closes, with the sequence of that very write. If the
     * store's last sequence is that one when it opens, nothing was written since and the numbers hold. Otherwise the
     * process ended without closing, and whoever asks first counts the table once: while nobody writes, take a snapshot
     * and what the counters have added so far; then, while everybody goes on, count the snapshot. The difference is what
     * was there before. A number in each write instead would make all writes of a table wait for each other.
     */
    private final Storage storage;
    private final KeyLocks locks;
    private final ReentrantLock counting = new ReentrantLock();

    public ItemCounts(Storage storage, KeyLocks locks) {
        this.storage = storage;
        this.locks = locks;
    }

    /** Makes sure that every counter of a table knows its number; reads the whole table if one does not. */
    public void complete(Table table) {
        if (isComplete(table)) {
            return;
        }
        counting.lock();
        try {
            if (!isComplete(table)) {
                count(table);
            }
        } finally {
            counting.unlock();
        }
    }

    private static boolean isComplete(Table table) {
        return counters(table).values().stream().allMatch(counter -> counter.counts() != null);
    }

    private void count(Table table) {
        List<Counted> counted = new ArrayList<>();
        Snapshot moment = locks.alone(() -> {
            counters(table).forEach((map, counter) -> counted.add(new Counted(map, counter, counter.changes())));
            return storage.snapshot();
        });
        try (moment) {
            for (Counted each : counted) {
                each.counter().startedWith(count(moment, each.map()).minus(each.changes()));
            }
        }
    }

    private record Counted(StoreMap map, ItemCounter counter, Counts changes) {}

    /** Counts the items of a map of items. */
    public static Counts count(StoreReader reader, StoreMap map) {
        long items = 0;
        long bytes = 0;
        for (Range range = reader.range(map, null, null); range.next(); ) {
            items++;
            bytes += Item.fromBytes(range.value()).sizeInBytes();
        }
        return new Counts(items, bytes);
    }

    static Map<StoreMap, ItemCounter> counters(Table table) {
        Map<StoreMap, ItemCounter> counters = new LinkedHashMap<>();
        counters.put(table.map(), table.counter());
        table.indexes().forEach(index -> counters.put(index.map(), index.counter()));
        return counters;
    }
}
