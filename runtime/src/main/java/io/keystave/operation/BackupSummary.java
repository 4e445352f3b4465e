package io.keystave.operation;

/** A backup and whose it is. */
public record BackupSummary(String tableName, String tableId, String tableArn, BackupDetails details) {}
