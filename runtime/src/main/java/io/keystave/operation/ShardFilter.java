package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Which shards of a stream are described.
 *
 * @param shardId the shard that the type is about
 */
public record ShardFilter(Type type, @Nullable String shardId) {
    /** The kinds of filters. */
    public enum Type {
        /** The shards that follow the given one, once it is closed. */
        CHILD_SHARDS
    }

    /** The shards that follow the given one. */
    public static ShardFilter childrenOf(String shardId) {
        return new ShardFilter(Type.CHILD_SHARDS, shardId);
    }
}
