package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To which moments a table can be restored. An embedded engine can restore up to now, where the service lags some minutes.
 *
 * @param recoveryPeriodInDays null, as are the moments, if changes are not kept
 */
public record ContinuousBackupsDescription(
        boolean pointInTimeRecoveryEnabled,
        @Nullable Integer recoveryPeriodInDays,
        @Nullable Instant earliestRestorableDateTime,
        @Nullable Instant latestRestorableDateTime) {}
