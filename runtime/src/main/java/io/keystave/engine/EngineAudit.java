package io.keystave.engine;

import io.keystave.engine.index.IndexEntry;
import io.keystave.engine.stream.StreamAudit;
import io.keystave.engine.table.Index;
import io.keystave.engine.table.ItemCounter;
import io.keystave.engine.table.ItemCounter.Counts;
import io.keystave.engine.table.ItemCounts;
import io.keystave.engine.table.KeyLocks;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableStream;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a whole store and tells what does not add up: items under a wrong key, indexes that are not the projection of
 * their table, counters, sizes of item collections, streams that do not lead to their table, locks that nobody gave back.
 * Nobody may write meanwhile.
 */
final class EngineAudit {
    private final Storage storage;
    private final List<String> findings = new ArrayList<>();

    private EngineAudit(Storage storage) {
        this.storage = storage;
    }

    /** What is wrong, one line each; empty if nothing is. The lines name tables and indexes, never a value. */
    static List<String> findings(Storage storage, TableCatalog tables, ItemCounts counts, KeyLocks locks) {
        EngineAudit audit = new EngineAudit(storage);
        if (locks.isAnyHeld()) {
            audit.findings.add("A lock is still held.");
        }
        for (Table table : tables.all()) {
            counts.complete(table);
            audit.walk(table);
        }
        for (TableStream stream : tables.streams().all()) {
            Table table = tables.find(stream.definition().tableName());
            audit.findings.addAll(
                    StreamAudit.findings(storage, stream, table != null && table.stream() == stream ? table : null));
        }
        return audit.findings;
    }

    private void walk(Table table) {
        Map<Index, Integer> entries = new HashMap<>();
        Map<ByteBuffer, Long> collections = new HashMap<>();
        for (Range range = storage.range(table.map(), null, null); range.next(); ) {
            Item item = Item.fromBytes(range.value());
            if (!Arrays.equals(range.key(), table.key().keyOf(item))) {
                findings.add(table.name() + " has an item under a key that is not its own.");
            }
            long bytes = item.sizeInBytes();
            for (Index index : table.indexes()) {
                IndexEntry entry = IndexEntry.of(index, item);
                // An index that is being built may lack an entry, but one that it has must be right.
                if (entry != null && (!index.isBackfilling() || storage.get(index.map(), entry.key()) != null)) {
                    entries.merge(index, 1, Integer::sum);
                    requireStored(table, index, entry);
                    bytes += index.isGlobal() ? 0 : entry.item().sizeInBytes();
                }
            }
            collections.merge(ByteBuffer.wrap(table.key().partitionPrefix(range.key())), bytes, Long::sum);
        }
        requireCounted(table.name(), table.map(), table.counter());
        for (Index index : table.indexes()) {
            Counts stored = requireCounted(table.name() + "." + index.name(), index.map(), index.counter());
            if (stored.items() != entries.getOrDefault(index, 0)) {
                findings.add(table.name() + "." + index.name() + " has " + stored.items() + " entries for "
                        + entries.getOrDefault(index, 0) + " items.");
            }
        }
        if (table.collections() != null) {
            requireCollections(table, table.collections(), collections);
        }
    }

    private void requireStored(Table table, Index index, IndexEntry entry) {
        byte[] stored = storage.get(index.map(), entry.key());
        if (!Arrays.equals(stored, entry.item().bytes())) {
            findings.add(table.name() + "." + index.name()
                    + (stored == null
                            ? " lacks the entry of an item."
                            : " has an entry that is not what it projects."));
        }
    }

    private Counts requireCounted(String where, StoreMap map, ItemCounter counter) {
        Counts stored = ItemCounts.count(storage, map);
        if (!stored.equals(counter.counts())) {
            findings.add(where + " has " + stored + ", its counter says " + counter.counts() + ".");
        }
        return stored;
    }

    private void requireCollections(Table table, StoreMap map, Map<ByteBuffer, Long> expected) {
        Map<ByteBuffer, Long> stored = new HashMap<>();
        for (Range range = storage.range(map, null, null); range.next(); ) {
            stored.put(
                    ByteBuffer.wrap(range.key()), ByteBuffer.wrap(range.value()).getLong());
        }
        if (!stored.equals(expected)) {
            findings.add(table.name() + " keeps sizes of item collections that are not theirs.");
        }
    }
}
