package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Begins or ends to keep what changes in a table, so that it can be restored to any moment since.
 *
 * @param recoveryPeriodInDays how long changes are kept, 1 to 35; null for what it was, or 35
 */
public record UpdateContinuousBackups(
        String tableName,
        boolean pointInTimeRecoveryEnabled,
        @Nullable Integer recoveryPeriodInDays) {}
