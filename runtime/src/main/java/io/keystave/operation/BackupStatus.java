package io.keystave.operation;

/** How far a backup is. */
public enum BackupStatus {
    CREATING,
    DELETED,
    AVAILABLE
}
