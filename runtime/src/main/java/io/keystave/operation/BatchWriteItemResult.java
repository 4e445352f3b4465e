package io.keystave.operation;

import java.util.List;
import java.util.Map;

/**
 * What a batch has written.
 *
 * @param unprocessedItems what was not written and has to be sent again; empty if all was
 * @param itemCollectionMetrics the size of each item collection that was touched, by table, if asked for
 * @param consumedCapacity the cost of each table, if asked for
 */
public record BatchWriteItemResult(
        Map<String, List<WriteRequest>> unprocessedItems,
        Map<String, List<ItemCollectionMetrics>> itemCollectionMetrics,
        List<ConsumedCapacity> consumedCapacity) {
    public BatchWriteItemResult {
        unprocessedItems = Ordered.copyOfLists(unprocessedItems);
        itemCollectionMetrics = Ordered.copyOfLists(itemCollectionMetrics);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
