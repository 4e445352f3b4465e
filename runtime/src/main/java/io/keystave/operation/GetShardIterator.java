package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a place in a shard to read from.
 *
 * @param sequenceNumber only with {@link ShardIteratorType#AT_SEQUENCE_NUMBER} and
 *     {@link ShardIteratorType#AFTER_SEQUENCE_NUMBER}, which need it
 */
public record GetShardIterator(
        String streamArn,
        String shardId,
        ShardIteratorType shardIteratorType,
        @Nullable String sequenceNumber) {
    /** A place that needs no sequence number. */
    public static GetShardIterator of(String streamArn, String shardId, ShardIteratorType type) {
        return new GetShardIterator(streamArn, shardId, type, null);
    }

    public GetShardIterator sequenceNumber(@Nullable String number) {
        return new GetShardIterator(streamArn, shardId, shardIteratorType, number);
    }
}
