package io.keystave.operation;

/** A backup as it is now. */
public record DescribeBackupResult(BackupDescription backupDescription) {}
