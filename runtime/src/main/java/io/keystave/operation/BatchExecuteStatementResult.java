package io.keystave.operation;

import java.util.List;

/**
 * What became of the statements of a batch.
 *
 * @param responses one for each statement, in order
 * @param consumedCapacity one for each table; empty unless asked for
 */
public record BatchExecuteStatementResult(
        List<BatchStatementResult> responses, List<ConsumedCapacity> consumedCapacity) {
    public BatchExecuteStatementResult {
        responses = List.copyOf(responses);
        consumedCapacity = List.copyOf(consumedCapacity);
    }
}
