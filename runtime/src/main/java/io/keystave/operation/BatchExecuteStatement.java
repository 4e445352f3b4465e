package io.keystave.operation;

import java.util.List;

/**
 * Runs PartiQL statements, each on one item and each for itself: one may fail and the others happen.
 *
 * @param statements 1 to 25, all reads or all writes
 */
public record BatchExecuteStatement(List<BatchStatement> statements, ReturnConsumedCapacity returnConsumedCapacity) {
    public BatchExecuteStatement {
        statements = List.copyOf(statements);
    }

    /** The plain request; the other choices are at their defaults. */
    public static BatchExecuteStatement of(BatchStatement... statements) {
        return new BatchExecuteStatement(List.of(statements), ReturnConsumedCapacity.NONE);
    }

    public BatchExecuteStatement returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new BatchExecuteStatement(statements, returnConsumedCapacity);
    }
}
