package io.keystave.engine.table;

import io.keystave.storage.StoreMap;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A stream as the engine works with it: which shard a key belongs to and where the records are. Immutable but for its
 * counters: a change of its definition makes a new one.
 */
public final class TableStream {
    private final StreamDefinition definition;
    private final StoreMap map;
    private final List<StreamShard> open;
    private final long[] fromHashes;
    private final byte[][] prefixes;
    private final LongAdder[] records;

    TableStream(StreamDefinition definition, StoreMap map) {
        this.definition = definition;
        this.map = map;
        open = definition.shards().stream()
                .filter(StreamShard::isOpen)
                .sorted(Comparator.comparingLong(StreamShard::fromHash))
                .toList();
        fromHashes = open.stream().mapToLong(StreamShard::fromHash).toArray();
        prefixes = open.stream().map(StreamShard::prefix).toArray(byte[][]::new);
        records = new LongAdder[fromHashes.length];
        Arrays.setAll(records, i -> new LongAdder());
    }

    public StreamDefinition definition() {
        return definition;
    }

    /** Where its records are. */
    public StoreMap map() {
        return map;
    }

    /** The open shards in the order of their hashes, which together have every hash once; none if it is disabled. */
    public List<StreamShard> openShards() {
        return open;
    }

    /** The shard of that name; null if there is none. */
    public @Nullable StreamShard shard(String id) {
        for (StreamShard shard : definition.shards()) {
            if (shard.id().equals(id)) {
                return shard;
            }
        }
        return null;
    }

    /** The shard of that number; null if there is none any more. */
    public @Nullable StreamShard shard(int number) {
        for (StreamShard shard : definition.shards()) {
            if (shard.number() == number) {
                return shard;
            }
        }
        return null;
    }

    /** What the key of a record begins with that is about the item with the given key; counts the record. */
    public byte[] prefixOfNext(byte[] key) {
        // A key begins with the hash of its partition key.
        int place = placeOf(Integer.toUnsignedLong(ByteBuffer.wrap(key).getInt()));
        records[place].increment();
        return prefixes[place];
    }

    private int placeOf(long hash) {
        int place = Arrays.binarySearch(fromHashes, hash);
        return place >= 0 ? place : -place - 2;
    }

    /** How many records an open shard was given since this object was made. */
    public long records(StreamShard shard) {
        return records[placeOf(shard.fromHash())].sum();
    }
}
