package io.keystave.operation;

/** The backup that is being made. */
public record CreateBackupResult(BackupDetails backupDetails) {}
