package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Turns the watch over the most used keys on or off. An embedded engine keeps the choice and watches nothing.
 *
 * @param indexName a global index; null for the table
 */
public record UpdateContributorInsights(
        String tableName, @Nullable String indexName, boolean enabled) {}
