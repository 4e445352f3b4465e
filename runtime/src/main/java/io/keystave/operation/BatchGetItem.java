package io.keystave.operation;

import io.keystave.value.Item;
import java.util.List;
import java.util.Map;

/**
 * Reads items of one or more tables by their full keys. Each item is read on its own: together they are of no one moment.
 *
 * @param requestItems what to read of each table, by its name; 1 to 100 keys in all
 */
public record BatchGetItem(Map<String, KeysAndAttributes> requestItems, ReturnConsumedCapacity returnConsumedCapacity) {
    public BatchGetItem {
        requestItems = Ordered.copyOf(requestItems);
    }

    /** The plain request; the other choices are at their defaults. */
    public static BatchGetItem of(Map<String, KeysAndAttributes> requestItems) {
        return new BatchGetItem(requestItems, ReturnConsumedCapacity.NONE);
    }

    /** Whole items of one table. */
    public static BatchGetItem of(String tableName, List<Item> keys) {
        return of(Map.of(tableName, KeysAndAttributes.of(keys)));
    }

    public BatchGetItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new BatchGetItem(requestItems, returnConsumedCapacity);
    }
}
