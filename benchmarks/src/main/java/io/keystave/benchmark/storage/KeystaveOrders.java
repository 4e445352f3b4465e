package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.storage.h2.H2Store;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** On Keystave's store. */
final class KeystaveOrders extends OrderStore {
    private static final byte[] NO_PREFIX = {};

    private final Storage store;
    private final StoreMap orders;
    private final StoreMap index;
    private final StoreMap stream;
    private final AtomicLong lastSequence = new AtomicLong();

    KeystaveOrders(Path path, Durability durability) {
        StorageOptions options =
                StorageOptions.DEFAULT.withDurability(durability).withCacheBytes(CACHE_BYTES);
        store = H2Store.open(path, options);
        orders = store.map("orders");
        index = store.map("index");
        stream = store.map("stream");
    }

    @Override
    void write(long number, byte[] key, byte[] order, byte[] indexKey, byte @Nullable [] oldIndexKey, long trimBelow) {
        WriteBatch batch = new WriteBatch().put(orders, key, order);
        if (oldIndexKey != null) {
            batch.delete(index, oldIndexKey);
        }
        batch.put(index, indexKey, order).putSequenced(stream, NO_PREFIX, order);
        if (trimBelow > 0) {
            batch.deleteRange(stream, null, WriteBatch.sequencedKey(NO_PREFIX, lastSequence.get() - STREAM_RECORDS, 0));
        }
        long sequence = store.write(batch);
        lastSequence.set(sequence);
        store.awaitDurable(sequence);
    }

    @Override
    byte @Nullable [] get(byte[] key) {
        return store.get(orders, key);
    }

    @Override
    long scan(byte[] indexKey, int count) {
        long bytes = 0;
        Range range = store.range(index, indexKey, null);
        for (int i = 0; i < count && range.next(); i++) {
            bytes += range.value().length;
        }
        return bytes;
    }

    @Override
    long diskBytes() {
        return store.sizes().diskBytes();
    }

    @Override
    public void close() {
        store.close();
    }
}
