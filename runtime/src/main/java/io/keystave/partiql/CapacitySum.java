package io.keystave.partiql;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several requests cost together, by table. */
final class CapacitySum {
    private final Map<String, ConsumedCapacity> byTable = new LinkedHashMap<>();

    void add(@Nullable ConsumedCapacity consumed) {
        if (consumed != null) {
            byTable.merge(consumed.tableName(), consumed, CapacitySum::sum);
        }
    }

    /** One for each table, in the order in which they came first. */
    List<ConsumedCapacity> all() {
        return List.copyOf(byTable.values());
    }

    /** What the one table cost; null if nothing was told. */
    @Nullable
    ConsumedCapacity one() {
        return byTable.isEmpty() ? null : byTable.values().iterator().next();
    }

    private static ConsumedCapacity sum(ConsumedCapacity one, ConsumedCapacity other) {
        Capacity table = one.table() == null || other.table() == null
                ? null
                : new Capacity(one.table().capacityUnits() + other.table().capacityUnits());
        return new ConsumedCapacity(
                one.tableName(),
                one.capacityUnits() + other.capacityUnits(),
                table,
                sum(one.globalSecondaryIndexes(), other.globalSecondaryIndexes()),
                sum(one.localSecondaryIndexes(), other.localSecondaryIndexes()));
    }

    private static Map<String, Capacity> sum(Map<String, Capacity> one, Map<String, Capacity> other) {
        Map<String, Capacity> sum = new HashMap<>(one);
        other.forEach((index, units) ->
                sum.merge(index, units, (a, b) -> new Capacity(a.capacityUnits() + b.capacityUnits())));
        return sum;
    }
}
