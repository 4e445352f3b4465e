package io.keystave.engine.item;

import io.keystave.engine.table.Table;
import io.keystave.operation.ItemCollectionSizeLimitExceededException;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The sizes of item collections as the writes of one batch leave them, of which several can be in one collection. */
final class CollectionSizes {
    private record Collection(StoreMap map, ByteBuffer prefix) {}

    private final StoreReader reader;
    private final long limitBytes;
    private final Map<Collection, Long> changed = new HashMap<>();

    CollectionSizes(StoreReader reader, long limitBytes) {
        this.reader = reader;
        this.limitBytes = limitBytes;
    }

    /** Adds to the size of the collection that has a key, unless it grows beyond the limit; gives the new size. */
    long add(Table table, StoreMap collections, byte[] key, long more) {
        byte[] prefix = table.key().partitionPrefix(key);
        Collection collection = new Collection(collections, ByteBuffer.wrap(prefix));
        Long before = changed.get(collection);
        long bytes = more + (before == null ? stored(collections, prefix) : before);
        if (bytes > limitBytes && more > 0) {
            throw new ItemCollectionSizeLimitExceededException("Collection size exceeded.");
        }
        changed.put(collection, bytes);
        return bytes;
    }

    private long stored(StoreMap collections, byte[] prefix) {
        byte[] stored = reader.get(collections, prefix);
        return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
    }
}
