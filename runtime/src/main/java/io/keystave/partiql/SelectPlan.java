package io.keystave.partiql;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.KeyRead.OfAll;
import io.keystave.partiql.KeyRead.OfItem;
import io.keystave.partiql.KeyRead.OfPartition;
import io.keystave.partiql.Statement.Select;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a SELECT is run: as reads of single items where the WHERE clause fixes the full key of the table, as queries where it
 * fixes the partition key, or as a scan.
 *
 * @param reads the reads in the order of the result
 * @param filter what the backend is to judge of the items read
 * @param rest what is judged afterwards: a query does not judge attributes of its key
 * @param isGlobal whether a global secondary index is read
 * @param forward whether sort keys ascend
 */
record SelectPlan(
        List<KeyRead> reads,
        @Nullable ConditionExpression filter,
        @Nullable ConditionExpression rest,
        boolean isGlobal,
        boolean forward) {
    /** Most values for a partition key. Source: Developer Guide, PartiQL operators, IN. */
    private static final int MOST_PARTITIONS = 50;

    static SelectPlan of(Select select, TableSchema schema) {
        TableKey key = schema.key(select.indexName());
        if (select.where() != null) {
            schema.requireScalarKeys(select.where().paths());
        }
        schema.requireScalarKeys(select.paths());
        Conjuncts where = new Conjuncts(select.where());
        List<List<Condition>> partitions = partitions(key, where);
        if (partitions.isEmpty()) {
            if (!select.orderBy().isEmpty()) {
                throw OrderBy.withoutPartition();
            }
            return new SelectPlan(List.of(new OfAll()), select.where(), null, key.isGlobal(), true);
        }
        OrderBy order = OrderBy.of(select.orderBy(), key, partitions.size());
        if (order.isOfPartition()) {
            sort(partitions, order.partitionAscending());
        }
        List<Condition> range = range(key, where);
        List<KeyRead> reads = new ArrayList<>();
        if (select.indexName() == null && isEquality(range, key.sort().size())) {
            partitions.forEach(p -> reads.add(new OfItem(item(p, range))));
            return new SelectPlan(reads, null, where.rest(), false, true);
        }
        partitions.forEach(p -> reads.add(new OfPartition(new KeyConditionExpression(join(p, range)))));
        ConditionExpression rest = where.takeMentioning(key.names()).rest();
        return new SelectPlan(reads, where.rest(), rest, key.isGlobal(), order.sortAscending());
    }

    /** The key of the one item that this plan reads; null if it may read others. */
    @Nullable
    Item singleKey() {
        return reads.size() == 1 && reads.get(0) instanceof OfItem one ? one.key() : null;
    }

    /** The partition keys that the conditions allow, each as equalities; empty if they allow any. */
    private static List<List<Condition>> partitions(TableKey key, Conjuncts where) {
        // Several attributes of a partition key, each with several values, allow every combination of them.
        List<List<Condition>> partitions = List.of(List.of());
        for (AttributeName attribute : key.partition()) {
            Set<AttributeValue> values = where.takeEqualities(attribute);
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> partition : partitions) {
                values.forEach(v -> longer.add(join(partition, List.of(equality(attribute, v)))));
            }
            if (longer.size() > MOST_PARTITIONS) {
                throw new ValidationException("The WHERE clause has more than " + MOST_PARTITIONS
                        + " values for the partition key; number of values: " + longer.size());
            }
            partitions = longer;
        }
        return partitions;
    }

    /** The conditions on the sort key: equalities, and another condition last. */
    private static List<Condition> range(TableKey key, Conjuncts where) {
        List<Condition> range = new ArrayList<>();
        for (AttributeName attribute : key.sort()) {
            AttributeValue value = where.takeEquality(attribute);
            if (value == null) {
                Condition condition = where.takeRange(attribute);
                if (condition != null) {
                    range.add(condition);
                }
                return range;
            }
            range.add(equality(attribute, value));
        }
        return range;
    }

    private static void sort(List<List<Condition>> partitions, boolean ascending) {
        // Values of a type that the key has not are refused by the backend, whatever comes first.
        Comparator<AttributeValue> byType = Comparator.comparing(AttributeValue::type);
        Comparator<AttributeValue> byValue =
                byType.thenComparing((a, b) -> a.type().isKeyType() ? a.compare(b) : 0);
        Comparator<List<Condition>> order = Comparator.comparing(p -> p.get(0).value(), byValue);
        partitions.sort(ascending ? order : order.reversed());
    }

    private static boolean isEquality(List<Condition> range, int attributes) {
        return range.size() == attributes && range.stream().allMatch(c -> c.operator() == KeyOperator.EQUAL);
    }

    private static Item item(Collection<Condition> partition, Collection<Condition> range) {
        Item.Builder key = Item.builder();
        partition.forEach(c -> key.put(c.attribute().text(), c.value()));
        range.forEach(c -> key.put(c.attribute().text(), c.value()));
        return key.build();
    }

    private static Condition equality(AttributeName attribute, AttributeValue value) {
        return new Condition(attribute, KeyOperator.EQUAL, List.of(value));
    }

    private static List<Condition> join(List<Condition> one, List<Condition> other) {
        List<Condition> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
