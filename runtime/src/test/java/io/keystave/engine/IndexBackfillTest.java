package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LimitExceededException;
import io.keystave.operation.Projection;
import io.keystave.operation.PutItem;
import io.keystave.operation.Query;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.Scan;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a global index is built while its table is in use. */
class IndexBackfillTest {
    private static final long SEED = Long.getLong("keystave.backfill.seed", System.nanoTime());
    private static final EngineOptions BY_HAND = EngineOptions.DEFAULT.withWorksByItself(false);
    private static final String LATER = "by_total_later";
    private static final int ITEMS = 1000;

    @TempDir
    Path folder;

    private Engine open(EngineOptions options) {
        return Engine.on(H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT), options);
    }

    private static void createFilled(Engine engine) {
        engine.createTable(KillScript.table());
        for (int i = 0; i < ITEMS; i++) {
            engine.putItem(PutItem.of(KillScript.TABLE, order(i, "NEW", i)));
        }
    }

    private static Item key(int order) {
        return Item.of("customer", AttributeValue.ofString("c-" + order % 7), "order", AttributeValue.ofNumber(order));
    }

    private static Item order(int order, String status, int total) {
        return key(order).with("status", AttributeValue.ofString(status)).with("total", AttributeValue.ofNumber(total));
    }

    /** An index like {@code by_status}, which is there from the start, under another name. */
    private static UpdateTable create() {
        return UpdateTable.of(KillScript.TABLE)
                .createIndex(
                        new GlobalSecondaryIndex(
                                LATER,
                                List.of(KeySchemaElement.partitionKey("status"), KeySchemaElement.sortKey("total")),
                                Projection.ALL),
                        List.of(
                                new AttributeDefinition("status", AttributeType.S),
                                new AttributeDefinition("total", AttributeType.N)));
    }

    private static GlobalSecondaryIndexDescription index(Engine engine) {
        TableDescription table =
                engine.describeTable(new DescribeTable(KillScript.TABLE)).table();
        return table.globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(LATER))
                .findAny()
                .orElseThrow();
    }

    private static void finish(Engine engine) {
        while (engine.workInBackground()) {
            // Each call does a part.
        }
    }

    private static List<Item> all(Engine engine, String indexName) {
        List<Item> items = new ArrayList<>();
        Item start = null;
        do {
            var page =
                    engine.scan(Scan.of(KillScript.TABLE).indexName(indexName).exclusiveStartKey(start));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        return items;
    }

    @Test
    void tellsHowFarItIsAndCannotBeReadMeanwhile() {
        try (Engine engine = open(BY_HAND)) {
            createFilled(engine);
            engine.updateTable(create());

            engine.workInBackground();

            GlobalSecondaryIndexDescription index = index(engine);
            assertThat(index.indexStatus()).isEqualTo(IndexStatus.CREATING);
            assertThat(index.backfilling()).isTrue();
            assertThat(index.itemCount()).isBetween(1L, ITEMS - 1L);
            assertThat(engine.describeTable(new DescribeTable(KillScript.TABLE))
                            .table()
                            .tableStatus())
                    .isEqualTo(TableStatus.ACTIVE);
            KeyConditionExpression condition = KeyConditionExpression.of(
                    Condition.of("status", KeyOperator.EQUAL, AttributeValue.ofString("NEW")));
            assertThatThrownBy(() ->
                            engine.query(Query.of(KillScript.TABLE, condition).indexName(LATER)))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessage("Cannot read from backfilling global secondary index: " + LATER);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void keepsTheTableAndOtherIndexesFromChanging() {
        try (Engine engine = open(BY_HAND)) {
            createFilled(engine);
            engine.updateTable(create());

            assertThatThrownBy(() -> engine.deleteTable(new DeleteTable(KillScript.TABLE)))
                    .isExactlyInstanceOf(ResourceInUseException.class)
                    .hasMessage("Attempt to change a resource which is still in use: Cannot delete table while indexes"
                            + " are being created, updated, or deleted.");
            assertThatThrownBy(() ->
                            engine.updateTable(UpdateTable.of(KillScript.TABLE).deleteIndex("by_status")))
                    .isExactlyInstanceOf(LimitExceededException.class)
                    .hasMessage("Subscriber limit exceeded: Only 1 online index can be created or deleted"
                            + " simultaneously per table");
        }
    }

    @Test
    void stopsWhenTheIndexIsDeletedAndBeginsAnewWhenItComesBack() {
        try (Engine engine = open(BY_HAND)) {
            createFilled(engine);
            engine.updateTable(create());
            engine.workInBackground();

            engine.updateTable(UpdateTable.of(KillScript.TABLE).deleteIndex(LATER));
            engine.updateTable(create());
            engine.workInBackground();

            assertThat(index(engine).indexStatus()).isEqualTo(IndexStatus.CREATING);
            finish(engine);
            assertThat(index(engine).indexStatus()).isEqualTo(IndexStatus.ACTIVE);
            assertThat(index(engine).itemCount()).isEqualTo(ITEMS);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void goesOnWhenTheTableChangesMeanwhile() {
        try (Engine engine = open(BY_HAND)) {
            createFilled(engine);
            engine.updateTable(create());
            engine.workInBackground();

            engine.updateTable(UpdateTable.of(KillScript.TABLE).deletionProtectionEnabled(true));
            finish(engine);

            assertThat(all(engine, LATER)).isEqualTo(all(engine, "by_status")).hasSize(ITEMS);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void goesOnWhenTheStoreIsOpenedAgain() {
        try (Engine engine = open(BY_HAND)) {
            createFilled(engine);
            engine.updateTable(create());
            engine.workInBackground();
        }

        try (Engine engine = open(BY_HAND)) {
            assertThat(index(engine).indexStatus()).isEqualTo(IndexStatus.CREATING);
            engine.putItem(PutItem.of(KillScript.TABLE, order(1, "SENT", 1)));
            engine.deleteItem(DeleteItem.of(KillScript.TABLE, key(ITEMS - 1)));
            finish(engine);
            assertThat(all(engine, LATER)).isEqualTo(all(engine, "by_status")).hasSize(ITEMS - 1);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void countsAfterAnEndWithoutClosing() {
        try (Storage store = H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT)) {
            Engine engine = Engine.on(store, BY_HAND);
            createFilled(engine);
            engine.updateTable(create());
            engine.workInBackground();
        }

        try (Engine engine = open(BY_HAND)) {
            engine.workInBackground();
            assertThat(engine.audit()).isEmpty();
            finish(engine);
            assertThat(index(engine).itemCount()).isEqualTo(ITEMS);
        }
    }

    @Test
    void closingStopsTheThreadInTheMiddle() {
        try (Engine engine = open(EngineOptions.DEFAULT)) {
            createFilled(engine);
            engine.updateTable(create());
        }

        try (Engine engine = open(BY_HAND)) {
            finish(engine);
            assertThat(all(engine, LATER)).hasSize(ITEMS);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void equalsAnIndexThatWasThereFromTheStart() throws Exception {
        for (int round = 0; round < 20; round++) {
            long seed = SEED + round;
            try (Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT)) {
                createFilled(engine);
                List<Thread> writers = new ArrayList<>();
                CountDownLatch writing = new CountDownLatch(4);
                for (int writer = 0; writer < 4; writer++) {
                    Random random = new Random(seed * 4 + writer);
                    writers.add(new Thread(() -> {
                        for (int step = 0; step < 1500; step++) {
                            write(engine, random);
                            if (step == 50) {
                                writing.countDown();
                            }
                        }
                    }));
                }
                writers.forEach(Thread::start);
                writing.await();

                engine.updateTable(create());
                for (Thread writer : writers) {
                    writer.join();
                }
                while (index(engine).indexStatus() != IndexStatus.ACTIVE) {
                    Thread.onSpinWait();
                }

                assertThat(all(engine, LATER)).as("seed %d", seed).isEqualTo(all(engine, "by_status"));
                assertThat(engine.audit()).as("seed %d", seed).isEmpty();
            }
        }
    }

    private static void write(Engine engine, Random random) {
        int order = random.nextInt(ITEMS + 500);
        int kind = random.nextInt(10);
        if (kind < 3) {
            engine.deleteItem(DeleteItem.of(KillScript.TABLE, key(order)));
        } else if (kind < 5) {
            // Without a key of the index.
            engine.putItem(PutItem.of(KillScript.TABLE, key(order)));
        } else {
            engine.putItem(PutItem.of(KillScript.TABLE, order(order, "S" + random.nextInt(3), random.nextInt(10))));
        }
    }
}
