package io.keystave.engine.table;

import io.keystave.engine.table.ItemCounter.Counts;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.TableStatus;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The tables of a store. Looking one up waits for nobody; changes happen one after the other and are durable. */
public final class TableCatalog {
    /** The form of everything the engine stores: the catalogue, the maps' names, keys and items. */
    private static final byte FORMAT_VERSION = 2;

    private static final byte[] FORMAT_KEY = {'f'};
    private static final byte[] COUNTS_PREFIX = {'n'};
    private static final byte TABLE_PREFIX = 't';
    private static final String ARN_PART = ":table/";

    private final Storage storage;
    private final KeyLocks locks;
    private final TableMaps maps;
    private final StoreMap catalog;
    private final StreamCatalog streams;
    private final Map<String, Table> byName = new ConcurrentHashMap<>();
    private final ReentrantLock changes = new ReentrantLock();

    private TableCatalog(Storage storage, KeyLocks locks, StoreMap catalog, StreamCatalog streams) {
        this.storage = storage;
        this.locks = locks;
        this.catalog = catalog;
        this.streams = streams;
        this.maps = new TableMaps(storage, streams);
    }

    /**
     * Reads the catalogue of a store, or begins it.
     *
     * @param clock tells when streams are turned on and off
     * @param shardsOfNewStream how many shards a stream begins with
     * @throws StorageException if a newer version of Keystave wrote it
     */
    public static TableCatalog open(Storage storage, KeyLocks locks, Clock clock, int shardsOfNewStream) {
        StoreMap catalog = storage.map("catalog");
        requireFormat(storage, catalog);
        StreamCatalog streams = StreamCatalog.open(storage, catalog, clock, shardsOfNewStream);
        TableCatalog tables = new TableCatalog(storage, locks, catalog, streams);
        tables.readTables();
        // What a crash in the middle of creating or deleting a table left behind.
        TableMaps.ofNobody(storage, tables.byName.values(), streams)
                .forEach(name -> storage.dropMap(storage.map(name)));
        return tables;
    }

    private static void requireFormat(Storage storage, StoreMap catalog) {
        byte[] format = storage.get(catalog, FORMAT_KEY);
        if (format == null || format[0] < FORMAT_VERSION) {
            // What an older version wrote can be read as it is, but that version could not read what is written from
            // now on.
            storage.awaitDurable(storage.write(new WriteBatch().put(catalog, FORMAT_KEY, new byte[] {FORMAT_VERSION})));
        } else if (format[0] > FORMAT_VERSION) {
            throw new StorageException(
                    StorageException.Reason.NEWER_FORMAT,
                    "The store's tables have format " + format[0] + "; this version of Keystave reads format "
                            + FORMAT_VERSION + " and older. Open it with the version that wrote it, or a newer one.");
        }
    }

    private void readTables() {
        Map<String, AttributeValue> counts = readCounts();
        byte[] from = {TABLE_PREFIX};
        for (Range range = storage.range(catalog, from, KeyRange.successor(from)); range.next(); ) {
            TableDefinition definition = TableDefinitionFormat.decode(range.value());
            byName.put(
                    definition.tableName(),
                    maps.open(definition, map -> ItemCounter.startingWith(countsOf(counts.get(map.name())))));
        }
    }

    private Map<String, AttributeValue> readCounts() {
        Range range = storage.range(catalog, COUNTS_PREFIX, KeyRange.successor(COUNTS_PREFIX));
        boolean isCurrent = range.next()
                && Arrays.equals(range.key(), WriteBatch.sequencedKey(COUNTS_PREFIX, storage.sequence(), 0));
        return isCurrent ? Item.fromBytes(range.value()).toMap() : Map.of();
    }

    private static @Nullable Counts countsOf(@Nullable AttributeValue stored) {
        if (stored == null) {
            return null;
        }
        List<AttributeValue> numbers = stored.asList();
        return new Counts(numbers.get(0).asLong(), numbers.get(1).asLong());
    }

    /**
     * The table of a data operation, by name or ARN.
     *
     * @throws ResourceNotFoundException if there is none, or it is still being restored
     */
    public Table require(String tableName) {
        Table table = find(tableName);
        if (table == null || table.status() != TableStatus.ACTIVE) {
            throw new ResourceNotFoundException("Requested resource not found");
        }
        return table;
    }

    /**
     * The table of an operation on the table as such, by name or ARN.
     *
     * @throws ResourceNotFoundException if there is none
     */
    public Table requireNamed(String tableName) {
        Table table = find(tableName);
        if (table == null) {
            throw new ResourceNotFoundException("Requested resource not found: Table: " + tableName + " not found");
        }
        return table;
    }

    /** The table of that name or ARN; null if there is none. */
    public @Nullable Table find(String tableName) {
        Table table = byName.get(tableName);
        int arnPart = table == null ? tableName.indexOf(ARN_PART) : -1;
        return arnPart < 0 ? table : byName.get(tableName.substring(arnPart + ARN_PART.length()));
    }

    /**
     * Checks that a table is still what the catalogue has. Whoever holds a lock for a key of it can rely on that until he
     * gives the lock back.
     *
     * @throws StaleTableException if the table was changed or deleted
     */
    @SuppressWarnings("ReferenceEquality") // A change of a table makes a new one, so the same one is the unchanged one.
    public void requireCurrent(Table table) {
        if (byName.get(table.name()) != table) {
            throw new StaleTableException();
        }
    }

    /** All tables, in no order. */
    public Collection<Table> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Does something while nobody else creates, changes or deletes a table. */
    public <T> T exclusively(Supplier<T> action) {
        changes.lock();
        try {
            return action.get();
        } finally {
            changes.unlock();
        }
    }

    /**
     * Adds a table.
     *
     * @throws ResourceInUseException if there is one of that name
     */
    public Table create(TableDefinition definition) {
        changes.lock();
        try {
            if (byName.containsKey(definition.tableName())) {
                throw new ResourceInUseException("Table already exists: " + definition.tableName());
            }
            WriteBatch batch = new WriteBatch()
                    .put(catalog, keyOf(definition.tableName()), TableDefinitionFormat.encode(definition));
            streams.change(null, definition, batch);
            Table table = maps.open(definition, map -> ItemCounter.empty());
            write(batch);
            byName.put(table.name(), table);
            return table;
        } finally {
            changes.unlock();
        }
    }

    /**
     * Changes the definition of a table, durably, and returns the table as it is then. Calls that were at work with the
     * table before find out and start again. The change may run while others wait, and what it throws changes nothing.
     *
     * @throws ResourceNotFoundException if there is none of that name
     */
    public Table change(String tableName, UnaryOperator<TableDefinition> change) {
        changes.lock();
        try {
            Table before = requireNamed(tableName);
            TableDefinition definition = change.apply(before.definition());
            if (definition.equals(before.definition())) {
                return before;
            }
            // While nobody holds a lock, or a write could still be on its way that knows nothing of a new index, or
            // ends
            // up in a stream after its end.
            Table after = alone(batch -> {
                batch.put(catalog, keyOf(before.name()), TableDefinitionFormat.encode(definition));
                streams.change(before.definition(), definition, batch);
                return maps.reopen(before, definition);
            });
            List<StoreMap> dropped = TableMaps.of(before);
            dropped.removeAll(TableMaps.of(after));
            dropped.forEach(storage::dropMap);
            return after;
        } finally {
            changes.unlock();
        }
    }

    /** Changes a table while nobody writes to any, in one batch, and waits until that is durable. */
    private Table alone(Function<WriteBatch, Table> change) {
        WriteBatch batch = new WriteBatch();
        long[] sequence = new long[1];
        Table after = locks.alone(() -> {
            Table changed = change.apply(batch);
            sequence[0] = storage.write(batch);
            byName.put(changed.name(), changed);
            return changed;
        });
        storage.awaitDurable(sequence[0]);
        return after;
    }

    /** The streams of all tables, and of deleted ones. */
    public StreamCatalog streams() {
        return streams;
    }

    /** Changes the shards of a stream, if it is still there, and returns the stream as it is then. */
    public @Nullable TableStream changeStream(String streamId, UnaryOperator<StreamDefinition> change) {
        changes.lock();
        try {
            TableStream before = streams.find(streamId);
            if (before == null) {
                return null;
            }
            Table table = byName.get(before.definition().tableName());
            if (table == null || table.stream() != before) {
                // It takes no records any more, so nobody has to wait.
                WriteBatch batch = new WriteBatch();
                streams.put(change.apply(before.definition()), batch);
                write(batch);
            } else {
                alone(batch -> {
                    streams.put(change.apply(before.definition()), batch);
                    return maps.reopen(table, table.definition());
                });
            }
            return streams.find(streamId);
        } finally {
            changes.unlock();
        }
    }

    /** Deletes a stream that takes no records, with those it has. */
    public void deleteStream(TableStream stream) {
        changes.lock();
        try {
            WriteBatch batch = new WriteBatch();
            streams.remove(stream.definition(), batch);
            write(batch);
            storage.dropMap(stream.map());
        } finally {
            changes.unlock();
        }
    }

    /**
     * Deletes a table with its items, at a cost that does not depend on their number.
     *
     * @param check throws if the table must not be deleted
     * @throws ResourceNotFoundException if there is none of that name
     */
    public Table delete(String tableName, Consumer<TableDefinition> check) {
        changes.lock();
        try {
            Table table = requireNamed(tableName);
            check.accept(table.definition());
            WriteBatch batch = new WriteBatch().delete(catalog, keyOf(table.name()));
            long sequence = locks.alone(() -> {
                streams.change(table.definition(), null, batch);
                byName.remove(table.name());
                return storage.write(batch);
            });
            storage.awaitDurable(sequence);
            TableMaps.of(table).forEach(storage::dropMap);
            return table;
        } finally {
            changes.unlock();
        }
    }

    /** Writes down the counters, so that the next one who opens the store need not count. Nobody may write meanwhile. */
    public void close() {
        Item.Builder counts = Item.builder();
        for (Table table : byName.values()) {
            ItemCounts.counters(table).forEach((map, counter) -> {
                Counts known = counter.counts();
                if (known != null) {
                    counts.put(
                            map.name(),
                            AttributeValue.ofList(
                                    AttributeValue.ofNumber(known.items()), AttributeValue.ofNumber(known.bytes())));
                }
            });
        }
        write(new WriteBatch()
                .deleteRange(catalog, COUNTS_PREFIX, KeyRange.successor(COUNTS_PREFIX))
                .putSequenced(catalog, COUNTS_PREFIX, counts.build().bytes()));
    }

    private void write(WriteBatch batch) {
        storage.awaitDurable(storage.write(batch));
    }

    private static byte[] keyOf(String tableName) {
        byte[] name = tableName.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[name.length + 1];
        key[0] = TABLE_PREFIX;
        System.arraycopy(name, 0, key, 1, name.length);
        return key;
    }
}
