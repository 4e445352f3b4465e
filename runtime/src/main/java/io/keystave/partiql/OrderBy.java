package io.keystave.partiql;

import io.keystave.operation.ValidationException;
import io.keystave.partiql.Statement.OrderKey;
import java.util.List;

/**
 * The direction in which partition keys and, inside each, sort keys are read.
 *
 * @param isOfPartition whether the partition keys are ordered, too
 */
record OrderBy(boolean isOfPartition, boolean partitionAscending, boolean sortAscending) {

    /** Fits an ORDER BY clause to a key of which so many partition key values are read. */
    static OrderBy of(List<OrderKey> clause, TableKey key, int partitions) {
        OrderBy order = new OrderBy(false, true, true);
        for (int i = 0; i < clause.size(); i++) {
            OrderKey by = clause.get(i);
            if (key.partition().contains(by.attribute())) {
                order = new OrderBy(true, by.ascending(), order.sortAscending);
            } else if (!key.sort().contains(by.attribute())) {
                throw notInKey(by.attribute().text());
            } else if (!order.isOfPartition && partitions > 1) {
                throw new ValidationException(
                        "The first attribute in ORDER BY clause must be the partition key when the WHERE clause"
                                + " has several values for it.");
            } else {
                order = new OrderBy(order.isOfPartition, order.partitionAscending, by.ascending());
            }
        }
        return order;
    }

    static ValidationException notInKey(String attribute) {
        return new ValidationException(
                "Variable reference " + attribute + " in ORDER BY clause must be part of the primary key.");
    }

    static ValidationException withoutPartition() {
        return new ValidationException("Must have at least one non-optional hash key condition in WHERE clause when"
                + " using ORDER BY clause.");
    }
}
