package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables and indexes in the order of their names.
 *
 * @param nextToken where to go on; null if these were the last
 */
public record ListContributorInsightsResult(
        List<ContributorInsightsSummary> summaries,
        @Nullable String nextToken) {
    public ListContributorInsightsResult {
        summaries = List.copyOf(summaries);
    }
}
