package io.keystave.operation;

import java.time.Instant;

/**
 * A backup of a table.
 *
 * @param backupSizeBytes the sizes of its items by the service's formula; 0 while it is being made
 * @param backupCreationDateTime the moment whose items it has
 */
public record BackupDetails(
        String backupArn,
        String backupName,
        BackupStatus backupStatus,
        BackupType backupType,
        long backupSizeBytes,
        Instant backupCreationDateTime) {}
