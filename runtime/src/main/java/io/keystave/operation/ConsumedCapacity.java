package io.keystave.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation cost.
 *
 * @param capacityUnits the sum over table and indexes: read units for a read, write units for a write
 * @param readCapacityUnits the part for reads; only in transactions
 * @param writeCapacityUnits the part for writes; only in transactions
 * @param table the table's part; only with {@link ReturnConsumedCapacity#INDEXES}
 * @param globalSecondaryIndexes units by index name; only with {@code INDEXES}, and only indexes that were touched
 * @param localSecondaryIndexes likewise
 */
public record ConsumedCapacity(
        String tableName,
        double capacityUnits,
        @Nullable Double readCapacityUnits,
        @Nullable Double writeCapacityUnits,
        @Nullable Capacity table,
        Map<String, Capacity> globalSecondaryIndexes,
        Map<String, Capacity> localSecondaryIndexes) {
    public ConsumedCapacity {
        globalSecondaryIndexes = Map.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = Map.copyOf(localSecondaryIndexes);
    }

    /** The cost of an operation that only reads or only writes. */
    public ConsumedCapacity(
            String tableName,
            double capacityUnits,
            @Nullable Capacity table,
            Map<String, Capacity> globalSecondaryIndexes,
            Map<String, Capacity> localSecondaryIndexes) {
        this(tableName, capacityUnits, null, null, table, globalSecondaryIndexes, localSecondaryIndexes);
    }

    /** The sum alone. */
    public static ConsumedCapacity total(String tableName, double capacityUnits) {
        return new ConsumedCapacity(tableName, capacityUnits, null, Map.of(), Map.of());
    }
}
