package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Capacity units that a table or one index spent.
 *
 * @param readCapacityUnits the part for reads; only in transactions
 * @param writeCapacityUnits the part for writes; only in transactions
 */
public record Capacity(
        double capacityUnits,
        @Nullable Double readCapacityUnits,
        @Nullable Double writeCapacityUnits) {

    /** Units of the one kind that the operation spends. */
    public Capacity(double capacityUnits) {
        this(capacityUnits, null, null);
    }
}
