package io.keystave.operation;

import java.util.List;

/**
 * The items that a transaction has read.
 *
 * @param responses one for each item asked for, in the same order
 * @param consumedCapacity the cost of each table, if asked for
 */
public record TransactGetItemsResult(List<ItemResponse> responses, List<ConsumedCapacity> consumedCapacity) {
    public TransactGetItemsResult {
        responses = List.copyOf(responses);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
