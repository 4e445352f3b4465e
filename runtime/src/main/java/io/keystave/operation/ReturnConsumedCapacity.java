package io.keystave.operation;

/** How much of the cost a result tells. */
public enum ReturnConsumedCapacity {
    NONE,
    TOTAL,
    INDEXES
}
