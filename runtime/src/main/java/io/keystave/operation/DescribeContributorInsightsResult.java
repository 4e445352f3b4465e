package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a table or index is watched.
 *
 * @param lastUpdateDateTime when that was changed; null if it never was
 */
public record DescribeContributorInsightsResult(
        ContributorInsightsSummary summary, @Nullable Instant lastUpdateDateTime) {}
