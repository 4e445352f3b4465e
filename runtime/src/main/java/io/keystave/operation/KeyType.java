package io.keystave.operation;

/** The part an attribute plays in a key. {@code HASH} is the partition key, {@code RANGE} the sort key. */
public enum KeyType {
    HASH,
    RANGE
}
