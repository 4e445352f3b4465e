package io.keystave.engine.item;

import io.keystave.expression.KeyAttribute;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a write tells of the size of its item collection. Source: API reference, ItemCollectionMetrics. */
public final class CollectionMetrics {
    private static final long GIGABYTE_BYTES = 1L << 30;

    private CollectionMetrics() {}

    /** The metrics, if asked for and the table keeps them; else null. */
    static @Nullable ItemCollectionMetrics of(ItemWrite write, Item keySource, ReturnItemCollectionMetrics wanted) {
        if (wanted == ReturnItemCollectionMetrics.NONE || write.table().collections() == null) {
            return null;
        }
        ItemWriter key = new ItemWriter();
        for (KeyAttribute attribute : write.table().key().partitionKey()) {
            keySource.copyAttribute(attribute.name(), key);
        }
        long gigabytes = write.collectionBytes() / GIGABYTE_BYTES;
        return new ItemCollectionMetrics(key.toItem(), gigabytes, gigabytes + 1.0);
    }

    /** The metrics of each collection that was touched, by table, as the last write left it. */
    public static Map<String, List<ItemCollectionMetrics>> of(
            List<String> tableNames,
            List<Item> keySources,
            List<ItemWrite> writes,
            ReturnItemCollectionMetrics wanted) {
        Map<String, Map<Item, ItemCollectionMetrics>> byTable = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            ItemCollectionMetrics metrics = of(write, keySources.get(i), wanted);
            if (metrics != null) {
                byTable.computeIfAbsent(tableNames.get(i), name -> new LinkedHashMap<>())
                        .put(metrics.itemCollectionKey(), metrics);
            }
        }
        Map<String, List<ItemCollectionMetrics>> lists = new LinkedHashMap<>();
        byTable.forEach((name, metrics) -> lists.put(name, List.copyOf(metrics.values())));
        return lists;
    }
}
