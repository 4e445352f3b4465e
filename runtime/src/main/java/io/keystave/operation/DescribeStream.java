package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Describes a stream and its shards.
 *
 * @param limit how many shards at most, 1 to 100; default 100
 * @param exclusiveStartShardId the {@code lastEvaluatedShardId} of the page before; null to begin
 * @param shardFilter only some of the shards; null for all
 */
public record DescribeStream(
        String streamArn,
        @Nullable Integer limit,
        @Nullable String exclusiveStartShardId,
        @Nullable ShardFilter shardFilter) {
    /** Describes a stream with its first 100 shards. */
    public static DescribeStream of(String streamArn) {
        return new DescribeStream(streamArn, null, null, null);
    }

    public DescribeStream limit(@Nullable Integer shards) {
        return new DescribeStream(streamArn, shards, exclusiveStartShardId, shardFilter);
    }

    public DescribeStream exclusiveStartShardId(@Nullable String shardId) {
        return new DescribeStream(streamArn, limit, shardId, shardFilter);
    }

    public DescribeStream shardFilter(@Nullable ShardFilter filter) {
        return new DescribeStream(streamArn, limit, exclusiveStartShardId, filter);
    }
}
