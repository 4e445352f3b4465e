package io.keystave.operation;

/** Makes a new table of a backup. */
public record RestoreTableFromBackup(String backupArn, String targetTableName, RestoreOverrides overrides) {
    public RestoreTableFromBackup(String backupArn, String targetTableName) {
        this(backupArn, targetTableName, RestoreOverrides.NONE);
    }
}
