package io.keystave.engine.stream;

import java.time.Duration;

/**
 * How streams are kept.
 *
 * @param shards how many shards a new stream has, from 1 on
 * @param mostShards how many open shards a stream may have at most
 * @param splitRecordsPerSecond a shard that takes more records than that in a second is split in two
 * @param rollInterval how long a shard takes records before another one follows it
 * @param retention how long a record can be read
 * @param upkeepInterval the time from the end of one walk through all streams, which does all this, to the next
 */
public record StreamOptions(
        int shards,
        int mostShards,
        int splitRecordsPerSecond,
        Duration rollInterval,
        Duration retention,
        Duration upkeepInterval) {
    /** Source for 1000 writes a second, 4 hours and 24 hours: Developer Guide, DynamoDB Streams; Partitions. */
    public static final StreamOptions DEFAULT =
            new StreamOptions(4, 64, 1000, Duration.ofHours(4), Duration.ofHours(24), Duration.ofSeconds(30));

    public StreamOptions {
        if (shards < 1 || mostShards < shards || splitRecordsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "A stream has from 1 shard on, at most as many as it may have at most, and"
                            + " splits them at a number of records from 1 on.");
        }
    }

    public StreamOptions withShards(int value) {
        return new StreamOptions(
                value, Math.max(value, mostShards), splitRecordsPerSecond, rollInterval, retention, upkeepInterval);
    }

    public StreamOptions withSplitRecordsPerSecond(int value) {
        return new StreamOptions(shards, mostShards, value, rollInterval, retention, upkeepInterval);
    }

    public StreamOptions withRollInterval(Duration value) {
        return new StreamOptions(shards, mostShards, splitRecordsPerSecond, value, retention, upkeepInterval);
    }

    public StreamOptions withRetention(Duration value) {
        return new StreamOptions(shards, mostShards, splitRecordsPerSecond, rollInterval, value, upkeepInterval);
    }
}
