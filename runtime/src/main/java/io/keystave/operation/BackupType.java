package io.keystave.operation;

/** Who made a backup: the user, the service when a table was deleted, or a backup plan. */
public enum BackupType {
    USER,
    SYSTEM,
    AWS_BACKUP
}
