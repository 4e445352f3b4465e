package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a table was restored from.
 *
 * @param sourceBackupArn the backup; null if the table was restored to a point in time of another one
 * @param sourceTableArn the table that was backed up or that is older
 * @param restoreDateTime the moment whose items it has
 * @param restoreInProgress whether items are still being copied, so that the table cannot be used yet
 */
public record RestoreSummary(
        @Nullable String sourceBackupArn,
        @Nullable String sourceTableArn,
        Instant restoreDateTime,
        boolean restoreInProgress) {}
