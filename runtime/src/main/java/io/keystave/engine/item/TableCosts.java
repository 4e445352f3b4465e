package io.keystave.engine.item;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ReturnConsumedCapacity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up what a request to several tables costs each of them. For one request. */
public final class TableCosts {
    /** Which units a transaction tells besides the sum. */
    public enum Kind {
        PLAIN,
        TRANSACTION_READ,
        TRANSACTION_WRITE
    }

    private static final class Cost {
        private double table;
        private final Map<String, Double> global = new TreeMap<>();
        private final Map<String, Double> local = new TreeMap<>();

        private double total() {
            return table + sum(global) + sum(local);
        }

        private static double sum(Map<String, Double> units) {
            return units.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private final Kind kind;
    private final Map<String, Cost> costs = new LinkedHashMap<>();

    /** No cost yet. */
    public TableCosts(Kind kind) {
        this.kind = kind;
    }

    /** Adds units of the table itself. */
    public void add(String tableName, double units) {
        cost(tableName).table += units;
    }

    /** Adds a write; the factor is for the table alone, not for its indexes. */
    public void add(String tableName, ItemWrite write, int factor) {
        Cost cost = cost(tableName);
        cost.table += factor * WriteCost.ofTable(write);
        write.indexChanges()
                .forEach(change -> (change.index().isGlobal() ? cost.global : cost.local)
                        .merge(change.index().name(), WriteCost.of(change), Double::sum));
    }

    private Cost cost(String tableName) {
        return costs.computeIfAbsent(tableName, name -> new Cost());
    }

    /** The cost of each table, in as much detail as asked for; empty for none. */
    public List<ConsumedCapacity> list(ReturnConsumedCapacity detail) {
        List<ConsumedCapacity> list = new ArrayList<>();
        if (detail != ReturnConsumedCapacity.NONE) {
            boolean isDetailed = detail == ReturnConsumedCapacity.INDEXES;
            costs.forEach((tableName, cost) -> list.add(new ConsumedCapacity(
                    tableName,
                    cost.total(),
                    reads(cost.total()),
                    writes(cost.total()),
                    isDetailed ? capacity(cost.table) : null,
                    isDetailed ? capacities(cost.global) : Map.of(),
                    isDetailed ? capacities(cost.local) : Map.of())));
        }
        return list;
    }

    private Map<String, Capacity> capacities(Map<String, Double> units) {
        Map<String, Capacity> capacities = new TreeMap<>();
        units.forEach((index, spent) -> capacities.put(index, capacity(spent)));
        return capacities;
    }

    private Capacity capacity(double units) {
        return new Capacity(units, reads(units), writes(units));
    }

    private @Nullable Double reads(double units) {
        return kind == Kind.TRANSACTION_READ ? units : null;
    }

    private @Nullable Double writes(double units) {
        return kind == Kind.TRANSACTION_WRITE ? units : null;
    }
}
