package io.keystave.operation;

/** Where a global secondary index is in its life. */
public enum IndexStatus {
    CREATING,
    UPDATING,
    DELETING,
    ACTIVE
}
