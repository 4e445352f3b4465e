package io.keystave.operation;

/** Which attributes an index holds. */
public enum ProjectionType {
    ALL,
    KEYS_ONLY,
    INCLUDE
}
