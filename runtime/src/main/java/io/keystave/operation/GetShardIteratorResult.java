package io.keystave.operation;

/**
 * A place in a shard.
 *
 * @param shardIterator good for 15 minutes
 */
public record GetShardIteratorResult(String shardIterator) {}
