package io.keystave.engine;

import java.time.Clock;
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
 */
public record EngineOptions(
        Clock clock, Supplier<UUID> ids, String region, String accountId, long itemCollectionBytes) {
    /** 10 GB. Source: Developer Guide, Quotas, Item collections. */
    private static final long ITEM_COLLECTION_BYTES = 10L << 30;

    public static final EngineOptions DEFAULT = new EngineOptions(
            Clock.systemUTC(), UUID::randomUUID, "eu-central-1", "000000000000", ITEM_COLLECTION_BYTES);

    public EngineOptions withClock(Clock value) {
        return new EngineOptions(value, ids, region, accountId, itemCollectionBytes);
    }

    public EngineOptions withIds(Supplier<UUID> value) {
        return new EngineOptions(clock, value, region, accountId, itemCollectionBytes);
    }

    public EngineOptions withItemCollectionBytes(long value) {
        return new EngineOptions(clock, ids, region, accountId, value);
    }
}
