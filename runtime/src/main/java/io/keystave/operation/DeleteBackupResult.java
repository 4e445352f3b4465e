package io.keystave.operation;

/** The backup that was deleted. */
public record DeleteBackupResult(BackupDescription backupDescription) {}
