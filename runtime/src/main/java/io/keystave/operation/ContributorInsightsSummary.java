package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whether a table or index is watched.
 *
 * @param indexName null for the table itself
 */
public record ContributorInsightsSummary(
        String tableName, @Nullable String indexName, ContributorInsightsStatus status) {}
