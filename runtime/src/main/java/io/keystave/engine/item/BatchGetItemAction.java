package io.keystave.engine.item;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.BatchGetItemRules;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads items of several tables by their full keys, each on its own. It waits for no lock. */
public final class BatchGetItemAction implements Action<BatchGetItem, BatchGetItemResult> {
    private final TableCatalog tables;
    private final StoreReader store;

    public BatchGetItemAction(TableCatalog tables, StoreReader store) {
        this.tables = tables;
        this.store = store;
    }

    @Override
    public BatchGetItemResult run(BatchGetItem request) {
        BatchGetItemRules.check(request);
        // The whole request is checked before anything is read.
        List<Wanted> all = new ArrayList<>();
        request.requestItems().forEach((name, wanted) -> all.add(new Wanted(name, tables.require(name), wanted)));
        List<List<byte[]>> keys = new ArrayList<>();
        all.forEach(one -> keys.add(BatchGetItemRules.keys(one.table, one.wanted)));

        Reading reading = new Reading(store);
        for (int i = 0; i < all.size(); i++) {
            reading.read(all.get(i).tableName, all.get(i).table, all.get(i).wanted, keys.get(i));
        }
        return new BatchGetItemResult(
                reading.responses, reading.unprocessed, reading.costs.list(request.returnConsumedCapacity()));
    }

    private record Wanted(String tableName, Table table, KeysAndAttributes wanted) {}

    /** What was read so far, and how much. */
    private static final class Reading {
        /** Bytes of items in one response. Source: API reference, BatchGetItem. */
        private static final long RESPONSE_BYTES = 16L << 20;

        /** Bytes of items of one partition in one response; here of one partition key. Same source. */
        private static final long PARTITION_BYTES = 1L << 20;

        private record Partition(StoreMap map, ByteBuffer prefix) {}

        private final StoreReader store;
        private final Map<String, List<Item>> responses = new LinkedHashMap<>();
        private final Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
        private final TableCosts costs = new TableCosts(TableCosts.Kind.PLAIN);
        private final Map<Partition, Long> partitionBytes = new HashMap<>();
        private long bytes;

        private Reading(StoreReader store) {
            this.store = store;
        }

        private void read(String tableName, Table table, KeysAndAttributes wanted, List<byte[]> keys) {
            List<Item> found = new ArrayList<>();
            List<Item> left = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                byte[] stored = store.get(table.map(), keys.get(i));
                Item item = stored == null ? null : Item.fromBytes(stored);
                if (!fits(table, keys.get(i), item)) {
                    left.add(wanted.keys().get(i));
                    continue;
                }
                costs.add(tableName, CapacityUnits.read(ItemWrite.bytes(item), wanted.consistentRead()));
                if (item != null) {
                    found.add(
                            wanted.projection() == null
                                    ? item
                                    : wanted.projection().apply(item));
                }
            }
            responses.put(tableName, found);
            if (!left.isEmpty()) {
                unprocessed.put(tableName, wanted.keys(left));
            }
        }

        /** Counts an item in, if the response and its partition have room for it. */
        private boolean fits(Table table, byte[] key, @Nullable Item item) {
            if (item == null) {
                return true;
            }
            Partition partition =
                    new Partition(table.map(), ByteBuffer.wrap(table.key().partitionPrefix(key)));
            int more = item.sizeInBytes();
            long ofPartition = partitionBytes.getOrDefault(partition, 0L) + more;
            if (bytes + more > RESPONSE_BYTES || ofPartition > PARTITION_BYTES) {
                return false;
            }
            bytes += more;
            partitionBytes.put(partition, ofPartition);
            return true;
        }
    }
}
