package io.keystave.operation;

/** Whether a stream takes records. A stream that is {@link #DISABLED} can be read until its last record is trimmed. */
public enum StreamStatus {
    ENABLING,
    ENABLED,
    DISABLING,
    DISABLED
}
