package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Lists the tags of a table.
 *
 * @param resourceArn the table's ARN
 * @param nextToken where to go on, from a result; null to begin
 */
public record ListTagsOfResource(
        String resourceArn, @Nullable String nextToken) {}
