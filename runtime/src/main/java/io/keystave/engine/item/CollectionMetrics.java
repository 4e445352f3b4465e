package io.keystave.engine.item;

import io.keystave.expression.KeyAttribute;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import org.jspecify.annotations.Nullable;

/** What a write tells of the size of its item collection. Source: API reference, ItemCollectionMetrics. */
final class CollectionMetrics {
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
}
