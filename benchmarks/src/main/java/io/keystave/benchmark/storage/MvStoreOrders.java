package io.keystave.benchmark.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** On bare MVStore maps: no atomic write over maps, and a crash loses up to a second of writes. */
final class MvStoreOrders extends OrderStore {
    private final MVStore store;
    private final MVMap<byte[], byte[]> orders;
    private final MVMap<byte[], byte[]> index;
    private final MVMap<byte[], byte[]> stream;

    MvStoreOrders(Path path) {
        store = new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize((int) (CACHE_BYTES >> 20))
                .open();
        orders = map("orders");
        index = map("index");
        stream = map("stream");
    }

    private MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    void write(long number, byte[] key, byte[] order, byte[] indexKey, byte @Nullable [] oldIndexKey, long trimBelow) {
        orders.put(key, order);
        if (oldIndexKey != null) {
            index.remove(oldIndexKey);
        }
        index.put(indexKey, order);
        stream.put(number(number), order);
        if (trimBelow > 0) {
            trim(number(trimBelow));
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private void trim(byte[] below) {
        for (byte[] first = stream.firstKey(); first != null; first = stream.firstKey()) {
            if (Arrays.compareUnsigned(first, below) >= 0) {
                return;
            }
            stream.remove(first);
        }
    }

    @Override
    byte @Nullable [] get(byte[] key) {
        return orders.get(key);
    }

    @Override
    long scan(byte[] indexKey, int count) {
        long bytes = 0;
        Cursor<byte[], byte[]> cursor = index.cursor(indexKey);
        for (int i = 0; i < count && cursor.hasNext(); i++) {
            cursor.next();
            bytes += cursor.getValue().length;
        }
        return bytes;
    }

    @Override
    long diskBytes() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close();
    }
}
