package io.keystave.engine;

import io.keystave.engine.stream.StreamOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the engine takes from outside.
 *
 * @param clock the time
 * @param ids makes the ids of tables
 * @param region the Region in ARNs
 * @param accountId the account in ARNs, 12 digits
 * @param itemCollectionBytes how large an item collection of a table with local secondary indexes may grow
 * @param worksByItself whether a thread of the engine's does what is to do in the background; otherwise that happens only
 *     in {@link Engine#workInBackground}
 * @param expiryInterval the time from the end of one walk through tables whose items expire to the next
 * @param streams how streams of changes are kept
 * @param timeToLiveInterval the least time between two changes of whether a table's items expire; the service demands about
 *     half an hour
 */
public record EngineOptions(
        Clock clock,
        Supplier<UUID> ids,
        String region,
        String accountId,
        long itemCollectionBytes,
        boolean worksByItself,
        Duration expiryInterval,
        Duration timeToLiveInterval,
        StreamOptions streams) {
    /** 10 GB. Source: Developer Guide, Quotas, Item collections. */
    private static final long ITEM_COLLECTION_BYTES = 10L << 30;

    public static final EngineOptions DEFAULT = new EngineOptions(
            Clock.systemUTC(),
            UUID::randomUUID,
            "eu-central-1",
            "000000000000",
            ITEM_COLLECTION_BYTES,
            true,
            Duration.ofSeconds(60),
            Duration.ZERO,
            StreamOptions.DEFAULT);

    public EngineOptions withClock(Clock value) {
        return new EngineOptions(
                value,
                ids,
                region,
                accountId,
                itemCollectionBytes,
                worksByItself,
                expiryInterval,
                timeToLiveInterval,
                streams);
    }

    public EngineOptions withIds(Supplier<UUID> value) {
        return new EngineOptions(
                clock,
                value,
                region,
                accountId,
                itemCollectionBytes,
                worksByItself,
                expiryInterval,
                timeToLiveInterval,
                streams);
    }

    public EngineOptions withItemCollectionBytes(long value) {
        return new EngineOptions(
                clock, ids, region, accountId, value, worksByItself, expiryInterval, timeToLiveInterval, streams);
    }

    public EngineOptions withWorksByItself(boolean value) {
        return new EngineOptions(
                clock, ids, region, accountId, itemCollectionBytes, value, expiryInterval, timeToLiveInterval, streams);
    }

    public EngineOptions withExpiryInterval(Duration value) {
        return new EngineOptions(
                clock, ids, region, accountId, itemCollectionBytes, worksByItself, value, timeToLiveInterval, streams);
    }

    public EngineOptions withTimeToLiveInterval(Duration value) {
        return new EngineOptions(
                clock, ids, region, accountId, itemCollectionBytes, worksByItself, expiryInterval, value, streams);
    }

    public EngineOptions withStreams(StreamOptions value) {
        return new EngineOptions(
                clock,
                ids,
                region,
                accountId,
                itemCollectionBytes,
                worksByItself,
                expiryInterval,
                timeToLiveInterval,
                value);
    }
}
