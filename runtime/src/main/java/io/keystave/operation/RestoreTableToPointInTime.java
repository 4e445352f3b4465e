package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new table with the items that another one had at a moment.
 *
 * @param sourceTable name or ARN of the other table, whose changes are kept
 * @param restoreDateTime the moment; null for the latest one
 */
public record RestoreTableToPointInTime(
        String sourceTable,
        String targetTableName,
        @Nullable Instant restoreDateTime,
        RestoreOverrides overrides) {
    public RestoreTableToPointInTime(String sourceTable, String targetTableName, @Nullable Instant restoreDateTime) {
        this(sourceTable, targetTableName, restoreDateTime, RestoreOverrides.NONE);
    }
}
