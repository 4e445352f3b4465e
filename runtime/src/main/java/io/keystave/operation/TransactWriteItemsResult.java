package io.keystave.operation;

import java.util.List;
import java.util.Map;

/**
 * What a transaction has told of its writes.
 *
 * @param consumedCapacity the cost of each table, if asked for
 * @param itemCollectionMetrics the size of each item collection that was touched, by table, if asked for
 */
public record TransactWriteItemsResult(
        List<ConsumedCapacity> consumedCapacity, Map<String, List<ItemCollectionMetrics>> itemCollectionMetrics) {
    public TransactWriteItemsResult {
        consumedCapacity = List.copyOf(consumedCapacity);
        itemCollectionMetrics = Ordered.copyOfLists(itemCollectionMetrics);
    }
}
