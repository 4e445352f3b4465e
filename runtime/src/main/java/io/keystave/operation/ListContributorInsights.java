package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Lists the tables and indexes for which the watch was ever turned on or off.
 *
 * @param tableName of this table alone; null for all
 * @param nextToken where to go on, from a result; null to begin
 * @param maxResults 1 to 100; null for 100
 */
public record ListContributorInsights(
        @Nullable String tableName,
        @Nullable String nextToken,
        @Nullable Integer maxResults) {}
