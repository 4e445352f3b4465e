package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The work that all engines do: orders of 400 bytes under an id, one index that holds a full copy of each under a random
 * status, and a stream with one record of the new order for each write, trimmed to its newest 100,000.
 */
abstract class OrderStore implements AutoCloseable {
    static final int ORDER_BYTES = 400;
    static final int STREAM_RECORDS = 100_000;
    static final long CACHE_BYTES = 128L << 20;

    private static final int TRIM_EVERY = 64;
    private static final int STATUS_OFFSET = 0;

    private final Lock[] locks = new Lock[1024];
    private final AtomicLong writes = new AtomicLong(1);

    OrderStore() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** The engines by name. */
    static OrderStore open(String engine, Path path, Durability durability) throws Exception {
        return switch (engine) {
            case "keystave" -> new KeystaveOrders(path, durability);
            case "rocksdb" -> new RocksOrders(path, durability);
            case "mvstore" -> new MvStoreOrders(path);
            case "jdbc" -> new SqlOrders(path, durability);
            default -> throw new IllegalArgumentException(engine);
        };
    }

    /** Writes an order as an engine under a mapper would: by what is there, as one write, durable on return. */
    final void write(int id, Random random) {
        byte[] order = new byte[ORDER_BYTES];
        random.nextBytes(order);
        byte[] key = key(id);
        long number = writes.getAndIncrement();
        Lock lock = locks[id & locks.length - 1];
        lock.lock();
        try {
            byte[] old = get(key);
            write(number, key, order, indexKey(order, id), old == null ? null : indexKey(old, id), trimBelow(number));
        } finally {
            lock.unlock();
        }
    }

    private static long trimBelow(long number) {
        return number % TRIM_EVERY == 0 ? Math.max(0, number - STREAM_RECORDS) : 0;
    }

    /** Numbers writes on after those of an earlier opening. */
    final void resumeAfter(long number) {
        writes.set(number + 1);
    }

    /**
     * @param number of the write, from 1 on
     * @param trimBelow the number below which stream records are trimmed; 0 for none
     */
    abstract void write(
            long number, byte[] key, byte[] order, byte[] indexKey, byte @Nullable [] oldIndexKey, long trimBelow);

    abstract byte @Nullable [] get(byte[] key);

    /** Reads entries of the index from a key on, and returns the size of their values. */
    abstract long scan(byte[] indexKey, int count);

    /** The size of keys and values that a reader can see. */
    static long liveBytes(int orders) {
        return orders * (8L + ORDER_BYTES + 12 + ORDER_BYTES) + (long) STREAM_RECORDS * (10 + ORDER_BYTES);
    }

    abstract long diskBytes() throws IOException;

    static byte[] key(int id) {
        return ByteBuffer.allocate(8).putLong(id).array();
    }

    static byte[] indexKey(byte[] order, int id) {
        return ByteBuffer.allocate(12).put(order, STATUS_OFFSET, 4).putLong(id).array();
    }

    @Override
    public abstract void close() throws IOException;
}
