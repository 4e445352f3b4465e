package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lists backups. What is null does not matter.
 *
 * @param timeRangeLowerBound made then or later
 * @param timeRangeUpperBound made before
 * @param limit 1 to 100; null for 100
 * @param exclusiveStartBackupArn where to go on, from a result
 */
public record ListBackups(
        @Nullable String tableName,
        @Nullable BackupType backupType,
        @Nullable Instant timeRangeLowerBound,
        @Nullable Instant timeRangeUpperBound,
        @Nullable Integer limit,
        @Nullable String exclusiveStartBackupArn) {
    /** All backups. */
    public static final ListBackups ALL = new ListBackups(null, null, null, null, null, null);

    /** Those of a table, also of earlier ones of its name. */
    public ListBackups tableName(String name) {
        return new ListBackups(
                name, backupType, timeRangeLowerBound, timeRangeUpperBound, limit, exclusiveStartBackupArn);
    }

    public ListBackups page(@Nullable Integer size, @Nullable String startBackupArn) {
        return new ListBackups(tableName, backupType, timeRangeLowerBound, timeRangeUpperBound, size, startBackupArn);
    }
}
