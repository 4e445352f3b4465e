package io.keystave.operation;

import io.keystave.value.Item;
import java.util.List;
import java.util.Map;

/**
 * The items that a batch has read.
 *
 * @param responses the items found, by table; a table of which none was found is there too
 * @param unprocessedKeys what was not read and has to be asked for again; empty if all was
 * @param consumedCapacity the cost of each table, if asked for
 */
public record BatchGetItemResult(
        Map<String, List<Item>> responses,
        Map<String, KeysAndAttributes> unprocessedKeys,
        List<ConsumedCapacity> consumedCapacity) {
    public BatchGetItemResult {
        responses = Ordered.copyOfLists(responses);
        unprocessedKeys = Ordered.copyOf(unprocessedKeys);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
