package io.keystave.engine.item;

import io.keystave.engine.index.IndexChange;
import io.keystave.engine.index.IndexChanges;
import io.keystave.engine.stream.StreamRecorder;
import io.keystave.engine.table.KeyLocks;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.value.Item;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The path that every write takes: lock the item, read it, decide, write it with its index entries as one, unlock, and wait
 * until that is durable. Safe for use by many threads; writes of different items do not wait for each other.
 */
public final class WritePath {
    private final Storage storage;
    private final TableCatalog tables;
    private final KeyLocks locks;
    private final StreamRecorder recorder;
    private final Moments moments;
    private final long itemCollectionBytesLimit;

    /** The path to a store; item collections of tables with local indexes may not outgrow the limit. */
    public WritePath(
            Storage storage,
            TableCatalog tables,
            KeyLocks locks,
            StreamRecorder recorder,
            Moments moments,
            long itemCollectionBytesLimit) {
        this.storage = storage;
        this.tables = tables;
        this.locks = locks;
        this.recorder = recorder;
        this.moments = moments;
        this.itemCollectionBytesLimit = itemCollectionBytesLimit;
    }

    /** Writes one item. When the change throws, nothing is written. */
    ItemWrite write(Table table, byte[] key, ItemChange change) {
        return write(new ItemPlan(table, key, change));
    }

    /** Writes one item as planned. When the change throws, nothing is written. */
    ItemWrite write(ItemPlan plan) {
        Written written = writeVisibly(plan);
        // Outside the lock, so that writers of one item share a sync of the journal instead of queueing for it.
        storage.awaitDurable(written.sequence());
        return written.write();
    }

    /**
     * Sets an item of a table that is being restored, or with null deletes it. Returns the write's sequence, which is not
     * durable yet, or 0 if nothing was to be done.
     */
    public long restore(Table table, byte[] key, @Nullable Item item) {
        return writeVisibly(new ItemPlan(table, key, before -> item)).sequence();
    }

    private record Written(ItemWrite write, long sequence) {}

    private Written writeVisibly(ItemPlan plan) {
        Table table = plan.table();
        byte[] key = plan.key();
        ReentrantLock lock = locks.lock(stripe(table, key));
        lock.lock();
        try {
            tables.requireCurrent(table);
            ItemWrite write = ItemWrite.decide(plan, storage, new CollectionSizes(storage, itemCollectionBytesLimit));
            if (write.isNothing()) {
                return new Written(write, 0);
            }
            WriteBatch batch = new WriteBatch();
            write.addTo(batch, recorder, moments::now);
            long sequence = storage.write(batch);
            write.count();
            return new Written(write, sequence);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes several items as one. The work decides them, in any order, while all of them and some further locks are held;
     * when it throws, nothing is written.
     */
    public <T> T writeJointly(List<ItemPlan> plans, IntStream furtherStripes, Function<JointWrite, T> work) {
        T result;
        long sequence;
        // In the order of their numbers and each once, so that nobody waits in a circle.
        int[] stripes = IntStream.concat(
                        plans.stream().mapToInt(plan -> stripe(plan.table(), plan.key())), furtherStripes)
                .sorted()
                .distinct()
                .toArray();
        locks.lockAll(stripes);
        try {
            plans.forEach(plan -> tables.requireCurrent(plan.table()));
            JointWrite writes = new JointWrite(storage, recorder, moments, itemCollectionBytesLimit);
            result = work.apply(writes);
            sequence = writes.write();
        } finally {
            locks.unlockAll(stripes);
        }
        storage.awaitDurable(sequence);
        return result;
    }

    /**
     * Gives an item, if it is there, the entries that indexes under construction lack of it. Returns the write's sequence,
     * which is not durable yet, or 0 if nothing was lacking.
     */
    long addLackingEntries(Table table, byte[] key) {
        ReentrantLock lock = locks.lock(stripe(table, key));
        lock.lock();
        try {
            tables.requireCurrent(table);
            byte[] stored = storage.get(table.map(), key);
            Item item = stored == null ? null : Item.fromBytes(stored);
            List<IndexChange> lacking = IndexChanges.between(table, item, item, storage);
            if (lacking.isEmpty()) {
                return 0;
            }
            WriteBatch batch = new WriteBatch();
            lacking.forEach(change -> change.addTo(batch));
            long sequence = storage.write(batch);
            lacking.forEach(IndexChange::count);
            return sequence;
        } finally {
            lock.unlock();
        }
    }

    private int stripe(Table table, byte[] key) {
        StoreMap collections = table.collections();
        return collections == null
                ? locks.stripe(table.map(), key)
                // The collection's size is part of each write, so its items share a lock.
                : locks.stripe(collections, table.key().partitionPrefix(key));
    }
}
