package io.keystave.operation;

/** Where a table is in its life. */
public enum TableStatus {
    CREATING,
    UPDATING,
    DELETING,
    ACTIVE
}
