package io.keystave.engine.item;

import io.keystave.engine.index.IndexChange;
import io.keystave.engine.index.IndexChanges;
import io.keystave.engine.stream.StreamRecorder;
import io.keystave.engine.table.Table;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import io.keystave.storage.WriteBatch;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One decided write of one item: the item before and after, of which null is its absence, and what that does to indexes.
 *
 * @param collectionBytes size of the item collection afterwards; 0 in a table that does not keep it
 * @param isExpiry whether the item is removed because it has expired
 */
public record ItemWrite(
        Table table,
        byte[] key,
        @Nullable Item before,
        @Nullable Item after,
        List<IndexChange> indexChanges,
        long collectionBytes,
        boolean isExpiry) {

    /** Reads the item and decides what to write; the caller holds the lock for its key. */
    static ItemWrite decide(ItemPlan plan, StoreReader reader, CollectionSizes sizes) {
        Table table = plan.table();
        byte[] key = plan.key();
        byte[] stored = reader.get(table.map(), key);
        Item before = stored == null ? null : Item.fromBytes(stored);
        Item after = plan.change().after(before);
        List<IndexChange> indexChanges = IndexChanges.between(table, before, after, reader);
        ItemWrite write = new ItemWrite(table, key, before, after, indexChanges, 0, plan.isExpiry());
        StoreMap collections = table.collections();
        return collections == null
                ? write
                : write.withCollectionBytes(sizes.add(table, collections, key, write.collectionBytesMore()));
    }

    private ItemWrite withCollectionBytes(long bytes) {
        return new ItemWrite(table, key, before, after, indexChanges, bytes, isExpiry);
    }

    private long collectionBytesMore() {
        long more = bytesMore();
        for (IndexChange change : indexChanges) {
            more += change.index().isGlobal() ? 0 : change.bytesMore();
        }
        return more;
    }

    /** Whether there is nothing to write: there was no item and there is none, or it was only looked at. */
    @SuppressWarnings("ReferenceEquality") // Who changes an item makes a new one; equal ones are worth no comparison.
    boolean isNothing() {
        return before == after;
    }

    /** Adds everything that changes to a batch, with what was before and a stream's record if the table keeps that. */
    void addTo(WriteBatch batch, StreamRecorder recorder, LongSupplier moment) {
        if (isNothing()) {
            return;
        }
        if (after == null) {
            batch.delete(table.map(), key);
        } else {
            batch.put(table.map(), key, after.bytes());
        }
        for (IndexChange change : indexChanges) {
            change.addTo(batch);
        }
        if (table.history() != null) {
            batch.putSequenced(
                    table.history(), PastItem.prefix(moment.getAsLong()), new PastItem(key, before).toBytes());
        }
        if (table.collections() != null) {
            addCollectionTo(table.collections(), batch);
        }
        if (table.stream() != null) {
            recorder.record(table.stream(), table.key(), key, before, after, isExpiry, batch);
        }
    }

    private void addCollectionTo(StoreMap collections, WriteBatch batch) {
        byte[] prefix = table.key().partitionPrefix(key);
        if (collectionBytes == 0) {
            batch.delete(collections, prefix);
        } else {
            batch.put(
                    collections,
                    prefix,
                    ByteBuffer.allocate(Long.BYTES).putLong(collectionBytes).array());
        }
    }

    /** Adds what changed to the counters of the table and its indexes. */
    void count() {
        table.counter().add((after == null ? 0 : 1) - (before == null ? 0 : 1), bytesMore());
        for (IndexChange change : indexChanges) {
            change.count();
        }
    }

    private long bytesMore() {
        return (long) bytes(after) - bytes(before);
    }

    /** The size of an item, of which null is its absence. */
    public static int bytes(@Nullable Item item) {
        return item == null ? 0 : item.sizeInBytes();
    }
}
