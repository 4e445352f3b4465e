package io.keystave.operation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation that a backend has finished, without any value of it.
 *
 * @param operation the service's name of it, for instance {@code PutItem}
 * @param tableName the table; null for operations on none or several
 * @param indexName the index that was read; null for the base table
 * @param keyCondition the key condition with placeholders for values; null unless it was a query
 * @param costs what it cost, for each table; empty if it failed or costs nothing
 * @param latency from the call to its result
 * @param failure why it failed; null if it did not
 */
public record OperationEvent(
        String operation,
        @Nullable String tableName,
        @Nullable String indexName,
        @Nullable String keyCondition,
        List<ConsumedCapacity> costs,
        Duration latency,
        @Nullable DynamoDbException failure) {
    public OperationEvent {
        costs = List.copyOf(costs);
    }

    /** An operation on one table. */
    public OperationEvent(
            String operation,
            @Nullable String tableName,
            @Nullable String indexName,
            @Nullable String keyCondition,
            @Nullable ConsumedCapacity cost,
            Duration latency,
            @Nullable DynamoDbException failure) {
        this(operation, tableName, indexName, keyCondition, cost == null ? List.of() : List.of(cost), latency, failure);
    }

    /** What it cost on the one table that it was on; null if it failed, costs nothing or was on several. */
    public @Nullable ConsumedCapacity consumedCapacity() {
        return costs.size() == 1 ? costs.get(0) : null;
    }

    /** Capacity units of all tables and indexes: read units for a read, write units for a write. */
    public double capacityUnits() {
        return costs.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }

    /** {@code Success}, or the error's name on the wire: few values, so that they can be a label. */
    public String outcome() {
        return failure == null ? "Success" : failure.errorCode();
    }
}
