package io.keystave.operation;

/** Whether the most used keys of a table or index are watched. */
public enum ContributorInsightsStatus {
    ENABLING,
    ENABLED,
    DISABLING,
    DISABLED,
    FAILED
}
