package io.keystave.operation;

/** Makes a backup of a table as it is now. */
public record CreateBackup(String tableName, String backupName) {}
