package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Lists streams, those that are disabled included.
 *
 * @param tableName only streams of tables of this name; null for all
 * @param limit how many at most, 1 to 100; default 100
 * @param exclusiveStartStreamArn the {@code lastEvaluatedStreamArn} of the page before; null to begin
 */
public record ListStreams(
        @Nullable String tableName,
        @Nullable Integer limit,
        @Nullable String exclusiveStartStreamArn) {
    /** Lists all streams. */
    public static ListStreams all() {
        return new ListStreams(null, null, null);
    }

    /** Lists the streams of a table. */
    public static ListStreams of(String tableName) {
        return new ListStreams(tableName, null, null);
    }

    public ListStreams limit(@Nullable Integer streams) {
        return new ListStreams(tableName, streams, exclusiveStartStreamArn);
    }

    public ListStreams exclusiveStartStreamArn(@Nullable String arn) {
        return new ListStreams(tableName, limit, arn);
    }
}
