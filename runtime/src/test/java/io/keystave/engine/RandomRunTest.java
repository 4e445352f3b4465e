package io.keystave.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.Get;
import io.keystave.operation.GetItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything at once on a store in a file: four writers, two readers, an index that comes and goes, and the deletion of
 * what has expired. Runs for so many seconds as {@code keystave.run.seconds} says; {@code keystave.run.seed} repeats what
 * the writers did, though not in the same order among each other.
 */
class RandomRunTest {
    private static final int SECONDS = Integer.getInteger("keystave.run.seconds", 8);
    private static final long SEED = Long.getLong("keystave.run.seed", System.nanoTime());
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final String LATER = "by_total_later";

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong indexesBuilt = new AtomicLong();

    @TempDir
    Path folder;

    private Engine open() {
        return Engine.on(
                H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT.withCheckpointBytes(1 << 20)),
                EngineOptions.DEFAULT.withExpiryInterval(Duration.ofMillis(50)));
    }

    @Test
    void leavesAStoreThatAddsUpAndIsAsTheModelSays() throws Exception {
        List<RandomWriter> writers;
        try (Engine engine = open()) {
            engine.createTable(KillScript.table());
            engine.updateTimeToLive(
                    new UpdateTimeToLive(KillScript.TABLE, new TimeToLiveSpecification(true, RandomWriter.EXPIRES)));
            writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> new RandomWriter(engine, number, SEED))
                    .toList();

            run(engine, writers);

            requireAsExpected(engine, writers);
        }
        try (Engine reopened = open()) {
            requireAsExpected(reopened, writers);
        }
        System.out.printf(
                "%d steps of writers, %d reads, %d indexes built in %d s, seed %d%n",
                writers.stream().mapToLong(RandomWriter::steps).sum(), reads.get(), indexesBuilt.get(), SECONDS, SEED);
    }

    private void run(Engine engine, List<RandomWriter> writers) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> untilOver(writer::step))));
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(SEED - 1 - reader);
                running.add(threads.submit(() -> untilOver(() -> read(engine, random))));
            }
            Random random = new Random(SEED + WRITERS);
            running.add(threads.submit(() -> untilOver(() -> buildAndDrop(engine, random))));
            running.add(threads.submit(() -> untilOver(engine::deleteExpired)));
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Repeats something until the time is over or something failed. */
    private void untilOver(Runnable work) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        try {
            while (!over.get() && System.nanoTime() < end) {
                work.run();
            }
        } catch (RuntimeException | Error e) {
            over.set(true);
            throw new AssertionError("seed " + SEED, e);
        }
    }

    private void read(Engine engine, Random random) {
        reads.incrementAndGet();
        String customer = KillScript.customer(random.nextInt(WRITERS));
        switch (random.nextInt(4)) {
            case 0 -> {
                var pair = engine.transactGetItems(TransactGetItems.of(
                                Get.of(KillScript.TABLE, RandomWriter.key(customer, RandomWriter.LEFT)),
                                Get.of(KillScript.TABLE, RandomWriter.key(customer, RandomWriter.RIGHT))))
                        .responses();
                assertThat(total(pair.get(0).item()))
                        .isEqualTo(total(pair.get(1).item()));
            }
            case 1 -> requireOrdered(query(engine, null, "customer", customer), "order");
            case 2 -> requireOrdered(query(engine, "by_total", "customer", customer), "total");
            default -> {
                String status = "S" + random.nextInt(3);
                List<Item> found = query(engine, "by_status", "status", status);
                requireOrdered(found, "total");
                assertThat(found)
                        .allMatch(item -> AttributeValue.ofString(status).equals(item.get("status")));
            }
        }
    }

    private static @Nullable Long total(@Nullable Item item) {
        AttributeValue total = item == null ? null : item.get("total");
        return total == null ? null : total.asLong();
    }

    private static void requireOrdered(List<Item> items, String attribute) {
        assertThat(items)
                .isSortedAccordingTo(
                        (one, two) -> requireNonNull(one.get(attribute)).compare(requireNonNull(two.get(attribute))));
    }

    private static List<Item> query(Engine engine, @Nullable String indexName, String attribute, String value) {
        Query query = Query.of(
                        KillScript.TABLE,
                        KeyConditionExpression.of(
                                Condition.of(attribute, KeyOperator.EQUAL, AttributeValue.ofString(value))))
                .indexName(indexName)
                .limit(100);
        List<Item> items = new ArrayList<>();
        Item start = null;
        do {
            QueryResult page = engine.query(query.exclusiveStartKey(start));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        return items;
    }

    /** Adds an index to the table in use; drops it once it is built or, now and then, while it is built. */
    private void buildAndDrop(Engine engine, Random random) {
        engine.updateTable(UpdateTable.of(KillScript.TABLE)
                .createIndex(
                        new GlobalSecondaryIndex(
                                LATER,
                                List.of(KeySchemaElement.partitionKey("status"), KeySchemaElement.sortKey("total")),
                                Projection.ALL),
                        List.of(
                                new AttributeDefinition("status", AttributeType.S),
                                new AttributeDefinition("total", AttributeType.N))));
        boolean waits = random.nextInt(4) > 0;
        while (waits && !over.get() && !isBuilt(engine)) {
            engine.workInBackground();
        }
        indexesBuilt.addAndGet(isBuilt(engine) ? 1 : 0);
        while (true) {
            try {
                engine.updateTable(UpdateTable.of(KillScript.TABLE).deleteIndex(LATER));
                return;
            } catch (ResourceInUseException e) {
                // It has not begun to be filled, and may be deleted only then.
                engine.workInBackground();
            }
        }
    }

    private static boolean isBuilt(Engine engine) {
        return engine.describeTable(new DescribeTable(KillScript.TABLE)).table().globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(LATER))
                .map(GlobalSecondaryIndexDescription::indexStatus)
                .anyMatch(IndexStatus.ACTIVE::equals);
    }

    private static void requireAsExpected(Engine engine, List<RandomWriter> writers) {
        engine.deleteExpired();
        assertThat(engine.audit()).as("seed %d", SEED).isEmpty();
        for (RandomWriter writer : writers) {
            assertThat(query(engine, null, "customer", writer.customer()))
                    .as("seed %d", SEED)
                    .containsExactlyInAnyOrderElementsOf(writer.expected());
        }
        long counted = writers.stream().mapToLong(RandomWriter::counted).sum();
        Item shared = engine.getItem(GetItem.of(KillScript.TABLE, RandomWriter.SHARED))
                .item();
        assertThat(total(shared)).as("seed %d", SEED).isEqualTo(counted == 0 ? null : counted);
        List<Item> later = new ArrayList<>();
        Item start = null;
        do {
            ScanResult page = engine.scan(Scan.of(KillScript.TABLE).exclusiveStartKey(start));
            later.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        int expected =
                writers.stream().mapToInt(writer -> writer.expected().size()).sum();
        assertThat(later).as("seed %d", SEED).hasSize(expected + (counted == 0 ? 0 : 1));
    }
}
