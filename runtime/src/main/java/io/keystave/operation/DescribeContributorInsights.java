package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether the most used keys of a table or index are watched.
 *
 * @param indexName a global index; null for the table
 */
public record DescribeContributorInsights(
        String tableName, @Nullable String indexName) {}
