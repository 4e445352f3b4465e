package io.keystave.operation;

import java.util.List;
import java.util.Map;

/**
 * Puts and deletes items of one or more tables, without conditions. Callers must not rely on more than that each of the
 * writes happens whole or not at all.
 *
 * @param requestItems what to write to each table, by its name; 1 to 25 requests in all, none two for one item
 */
public record BatchWriteItem(
        Map<String, List<WriteRequest>> requestItems,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnItemCollectionMetrics returnItemCollectionMetrics) {
    public BatchWriteItem {
        requestItems = Ordered.copyOfLists(requestItems);
    }

    /** The plain request; the other choices are at their defaults. */
    public static BatchWriteItem of(Map<String, List<WriteRequest>> requestItems) {
        return new BatchWriteItem(requestItems, ReturnConsumedCapacity.NONE, ReturnItemCollectionMetrics.NONE);
    }

    /** Writes to one table. */
    public static BatchWriteItem of(String tableName, List<WriteRequest> requests) {
        return of(Map.of(tableName, requests));
    }

    public BatchWriteItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new BatchWriteItem(requestItems, returnConsumedCapacity, returnItemCollectionMetrics);
    }

    public BatchWriteItem returnItemCollectionMetrics(ReturnItemCollectionMetrics returnItemCollectionMetrics) {
        return new BatchWriteItem(requestItems, returnConsumedCapacity, returnItemCollectionMetrics);
    }
}
