package io.keystave.operation;

import java.util.List;

/**
 * What a transaction of statements has read.
 *
 * @param responses one for each SELECT, in order; empty for writes
 * @param consumedCapacity the cost of each table, if asked for
 */
public record ExecuteTransactionResult(List<ItemResponse> responses, List<ConsumedCapacity> consumedCapacity) {
    public ExecuteTransactionResult {
        responses = List.copyOf(responses);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
