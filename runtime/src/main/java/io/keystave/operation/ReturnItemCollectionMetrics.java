package io.keystave.operation;

/** Whether a write tells the size of the item collection. */
public enum ReturnItemCollectionMetrics {
    NONE,
    SIZE
}
