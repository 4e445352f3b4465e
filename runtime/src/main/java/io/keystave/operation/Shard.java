package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * A part of a stream: the changes of some partition keys for some time, in order. Who wants the order of an item's changes
 * reads a shard to its end before the shards that follow it.
 *
 * @param parentShardId the shard that this one follows; it may be gone already; null for a first one
 */
public record Shard(
        String shardId,
        SequenceNumberRange sequenceNumberRange,
        @Nullable String parentShardId) {}
