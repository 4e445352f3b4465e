package io.keystave.operation;

/** What happened to an item. */
public enum EventName {
    /** There was none, and there is one. */
    INSERT,
    /** There is another one than before. */
    MODIFY,
    /** There is none any more. */
    REMOVE
}
