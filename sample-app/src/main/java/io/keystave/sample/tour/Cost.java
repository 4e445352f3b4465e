package io.keystave.sample.tour;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.OperationEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a call did to the store and what that cost, in words. */
record Cost(List<OperationEvent> operations) {
    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan");

    /** Which key or index served the call, each way with its number of requests. */
    List<String> servedBy() {
        Map<String, Integer> requests = new LinkedHashMap<>();
        operations.forEach(operation -> requests.merge(path(operation), 1, Integer::sum));
        List<String> paths = new ArrayList<>();
        requests.forEach((path, count) -> paths.add(count == 1 ? path : path + " (" + count + " times)"));
        return paths;
    }

    private static String path(OperationEvent operation) {
        String source = operation.indexName() == null
                ? "table " + operation.tableName()
                : "index " + operation.indexName() + " of " + operation.tableName();
        return operation.operation() + " of " + source + how(operation);
    }

    private static String how(OperationEvent operation) {
        if (operation.operation().equals("Scan")) {
            return ", every item";
        }
        return operation.keyCondition() == null ? " by primary key" : ", " + operation.keyCondition();
    }

    /** Capacity units and time in one line. */
    String summary() {
        if (operations.isEmpty()) {
            return "nothing: no request was made";
        }
        double reads = units(true);
        double writes = units(false);
        List<String> parts = new ArrayList<>();
        if (reads > 0) {
            parts.add(counted(reads, "read unit"));
        }
        if (writes > 0) {
            parts.add(counted(writes, "write unit") + writtenWhere());
        }
        boolean refused = operations.stream().anyMatch(operation -> operation.failure() != null);
        parts.add(counted(operations.size(), refused ? "refused request" : "request"));
        parts.add(milliseconds());
        return String.join(" · ", parts);
    }

    double units(boolean read) {
        return operations.stream()
                .filter(operation -> READS.contains(operation.operation()) == read)
                .map(OperationEvent::consumedCapacity)
                .mapToDouble(capacity -> capacity == null ? 0 : capacity.capacityUnits())
                .sum();
    }

    /** How a write's units are spread over the table and its indexes. */
    private String writtenWhere() {
        Map<String, Double> parts = new TreeMap<>();
        double table = 0;
        for (OperationEvent operation : operations) {
            ConsumedCapacity capacity = operation.consumedCapacity();
            if (capacity != null && capacity.table() != null) {
                table += capacity.table().capacityUnits();
                add(parts, capacity.globalSecondaryIndexes());
                add(parts, capacity.localSecondaryIndexes());
            }
        }
        StringBuilder where = new StringBuilder(" (table ").append(number(table));
        parts.forEach(
                (index, units) -> where.append(", ").append(index).append(' ').append(number(units)));
        return where.append(')').toString();
    }

    private static void add(Map<String, Double> parts, Map<String, Capacity> indexes) {
        indexes.forEach((index, capacity) -> parts.merge(index, capacity.capacityUnits(), Double::sum));
    }

    private String milliseconds() {
        Duration sum = operations.stream().map(OperationEvent::latency).reduce(Duration.ZERO, Duration::plus);
        return String.format(Locale.ROOT, "%.2f ms", sum.toNanos() / 1e6);
    }

    static String counted(double number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(double units) {
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }
}
