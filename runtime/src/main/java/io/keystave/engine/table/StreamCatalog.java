package io.keystave.engine.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The streams of a store, those of deleted tables included. The {@link TableCatalog} changes it, one change at a time. */
public final class StreamCatalog {
    private static final byte STREAM_PREFIX = 's';
    static final String MAP_PREFIX = "s.";

    private final Storage storage;
    private final StoreMap catalog;
    private final Clock clock;
    private final int shardsOfNew;
    private final Map<String, TableStream> byId = new ConcurrentHashMap<>();

    private StreamCatalog(Storage storage, StoreMap catalog, Clock clock, int shardsOfNew) {
        this.storage = storage;
        this.catalog = catalog;
        this.clock = clock;
        this.shardsOfNew = shardsOfNew;
    }

    /** Reads the streams of a store. */
    static StreamCatalog open(Storage storage, StoreMap catalog, Clock clock, int shardsOfNew) {
        StreamCatalog streams = new StreamCatalog(storage, catalog, clock, shardsOfNew);
        byte[] from = {STREAM_PREFIX};
        for (Range range = storage.range(catalog, from, KeyRange.successor(from)); range.next(); ) {
            streams.register(StreamDefinitionFormat.decode(range.value()));
        }
        return streams;
    }

    /** All streams, in no order. */
    public Collection<TableStream> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The stream of that {@link StreamDefinition#id}; null if there is none. */
    public @Nullable TableStream find(String id) {
        return byId.get(id);
    }

    /** The stream that takes the changes of a table; null if none does. */
    @Nullable
    TableStream of(TableDefinition table) {
        Declared declared = Declared.of(table);
        return declared == null ? null : byId.get(idOf(table, declared));
    }

    private static String idOf(TableDefinition table, Declared declared) {
        return table.tableId() + "." + declared.label();
    }

    /**
     * Turns streams on and off so that they are what a table declares, of which null is its absence, and adds that to the
     * batch that changes the table. Nobody writes to the table meanwhile.
     */
    void change(@Nullable TableDefinition before, @Nullable TableDefinition after, WriteBatch batch) {
        Declared had = before == null ? null : Declared.of(before);
        Declared has = after == null ? null : Declared.of(after);
        if (Objects.equals(had, has)) {
            return;
        }
        long millis = clock.millis();
        if (before != null && had != null) {
            TableStream stream = byId.get(idOf(before, had));
            if (stream != null) {
                put(stream.definition().disabled(storage.sequence(), millis), batch);
            }
        }
        if (after != null && has != null) {
            put(
                    StreamDefinition.of(
                            after, has.viewType(), has.label(), shardsOfNew, storage.sequence() + 1, millis),
                    batch);
        }
    }

    /** Stores what became of a stream. */
    void put(StreamDefinition definition, WriteBatch batch) {
        register(definition);
        batch.put(catalog, keyOf(definition), StreamDefinitionFormat.encode(definition));
    }

    /** Forgets a stream; its map is to be dropped once the batch is written. */
    void remove(StreamDefinition definition, WriteBatch batch) {
        byId.remove(definition.id());
        batch.delete(catalog, keyOf(definition));
    }

    private void register(StreamDefinition definition) {
        byId.put(definition.id(), new TableStream(definition, storage.map(MAP_PREFIX + definition.id())));
    }

    private static byte[] keyOf(StreamDefinition definition) {
        return ((char) STREAM_PREFIX + definition.id()).getBytes(UTF_8);
    }

    /** What a table says of its stream. */
    private record Declared(StreamViewType viewType, String label) {
        static @Nullable Declared of(TableDefinition table) {
            StreamSpecification stream = table.settings().options().streamSpecification();
            String label = table.settings().history().streamLabel();
            return stream == null || stream.streamViewType() == null || label == null
                    ? null
                    : new Declared(stream.streamViewType(), label);
        }
    }
}
