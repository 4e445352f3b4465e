package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Reads records of a shard.
 *
 * @param limit how many at most, 1 to 1000; default 1000
 */
public record GetRecords(String shardIterator, @Nullable Integer limit) {
    /** Reads as many records as one call gives. */
    public static GetRecords of(String shardIterator) {
        return new GetRecords(shardIterator, null);
    }

    public GetRecords limit(@Nullable Integer records) {
        return new GetRecords(shardIterator, records);
    }
}
