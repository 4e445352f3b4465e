package io.keystave.engine.item;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.BatchWriteItemRules;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.WriteRequest;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts and deletes items of several tables without conditions. They are one write of the store, which is cheaper than many
 * and means that a refused batch has changed nothing; the service promises less.
 */
public final class BatchWriteItemAction implements Action<BatchWriteItem, BatchWriteItemResult> {
    private final TableCatalog tables;
    private final WritePath writes;

    public BatchWriteItemAction(TableCatalog tables, WritePath writes) {
        this.tables = tables;
        this.writes = writes;
    }

    @Override
    public BatchWriteItemResult run(BatchWriteItem request) {
        List<ItemPlan> plans = plans(request);
        List<String> tableNames = new ArrayList<>();
        List<Item> keySources = new ArrayList<>();
        request.requestItems().forEach((name, requests) -> {
            for (WriteRequest write : requests) {
                tableNames.add(name);
                keySources.add(write.putItem() == null ? write.deleteKey() : write.putItem());
            }
        });

        List<ItemWrite> written = writes.writeJointly(
                plans,
                IntStream.empty(),
                joint -> plans.stream().map(joint::decide).toList());

        TableCosts costs = new TableCosts(TableCosts.Kind.PLAIN);
        for (int i = 0; i < written.size(); i++) {
            costs.add(tableNames.get(i), written.get(i), 1);
        }
        return new BatchWriteItemResult(
                Map.of(),
                CollectionMetrics.of(tableNames, keySources, written, request.returnItemCollectionMetrics()),
                costs.list(request.returnConsumedCapacity()));
    }

    /** Judges a batch as running it would, and writes nothing. */
    public void check(BatchWriteItem request) {
        plans(request);
    }

    private List<ItemPlan> plans(BatchWriteItem request) {
        BatchWriteItemRules.check(request);
        // All tables are there before anything else is told of one.
        request.requestItems().keySet().forEach(tables::require);
        BatchWriteItemRules rules = new BatchWriteItemRules();
        List<ItemPlan> plans = new ArrayList<>();
        request.requestItems().forEach((name, requests) -> {
            Table table = tables.require(name);
            for (WriteRequest write : requests) {
                plans.add(new ItemPlan(table, rules.key(table, write), before -> write.putItem()));
            }
        });
        return plans;
    }
}
