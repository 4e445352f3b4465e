package io.keystave.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One operation that a backend has finished, without any value of it.
 *
 * @param operation the service's name of it, for instance {@code PutItem}
 * @param tableName the table; null for operations on none or several
 * @param indexName the index that was read; null for the base table
 * @param keyCondition the key condition with placeholders for values; null unless it was a query
 * @param consumedCapacity what it cost; null if it failed, costs nothing or was on several tables
 * @param latency from the call to its result
 * @param failure why it failed; null if it did not
 */
public record OperationEvent(
        String operation,
        @Nullable String tableName,
        @Nullable String indexName,
        @Nullable String keyCondition,
        @Nullable ConsumedCapacity consumedCapacity,
        Duration latency,
        @Nullable DynamoDbException failure) {}
