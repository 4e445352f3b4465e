package io.keystave.operation;

/** Whether items of a table expire, or are about to. */
public enum TimeToLiveStatus {
    ENABLING,
    DISABLING,
    ENABLED,
    DISABLED
}
