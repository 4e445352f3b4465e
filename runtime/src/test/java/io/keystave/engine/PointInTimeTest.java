package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.ContinuousBackupsDescription;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeContinuousBackups;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.InvalidRestoreTimeException;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.Scan;
import io.keystave.operation.TableInUseException;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they were at earlier moments. */
class PointInTimeTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TABLE = "carts";

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(START);

    private Engine open() {
        return Engine.on(
                H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT),
                EngineOptions.DEFAULT.withWorksByItself(false).withClock(clock));
    }

    private static void create(Engine engine) {
        engine.createTable(CreateTable.of(
                        TABLE,
                        List.of(
                                new AttributeDefinition("cart", AttributeType.N),
                                new AttributeDefinition("state", AttributeType.N)),
                        List.of(KeySchemaElement.partitionKey("cart")))
                .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex(
                        "by_state", List.of(KeySchemaElement.partitionKey("state")), Projection.KEYS_ONLY))));
    }

    private static void keepChanges(Engine engine, int days) {
        engine.updateContinuousBackups(new UpdateContinuousBackups(TABLE, true, days));
    }

    private static Item item(int cart, int state) {
        return Item.of("cart", AttributeValue.ofNumber(cart), "state", AttributeValue.ofNumber(state));
    }

    private static Map<Integer, Integer> states(Engine engine, String table) {
        Map<Integer, Integer> states = new HashMap<>();
        engine.scan(Scan.of(table)).items().forEach(item -> states.put(number(item, "cart"), number(item, "state")));
        return states;
    }

    private static int number(Item item, String attribute) {
        return (int) Objects.requireNonNull(item.toMap().get(attribute)).asLong();
    }

    private static void finishWork(Engine engine) {
        while (engine.workInBackground()) {
            // Each call does a part.
        }
    }

    private static void restore(Engine engine, String target, Instant moment) {
        engine.restoreTableToPointInTime(new RestoreTableToPointInTime(TABLE, target, moment));
    }

    private static ContinuousBackupsDescription describe(Engine engine) {
        return engine.describeContinuousBackups(new DescribeContinuousBackups(TABLE))
                .description();
    }

    @Test
    void restoresAnyMomentOfRandomWrites() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Instant> moments = new ArrayList<>();
        List<Map<Integer, Integer>> models = new ArrayList<>();
        Map<Integer, Integer> model = new HashMap<>();
        Engine engine = open();
        try {
            create(engine);
            write(engine, random, model, 100);
            keepChanges(engine, 35);
            for (int i = 0; i < 60; i++) {
                moments.add(clock.instant());
                models.add(Map.copyOf(model));
                clock.set(clock.instant().plusMillis(1 + random.nextInt(1000)));
                write(engine, random, model, random.nextInt(40));
                if (i == 30) {
                    engine.close();
                    engine = open();
                }
            }
            for (int i = 0; i < 8; i++) {
                int chosen = random.nextInt(moments.size());
                String target = "copy" + i;
                restore(engine, target, moments.get(chosen));
                // Parts of the restore and further writes take turns.
                engine.workInBackground();
                write(engine, random, model, 5);
                if (i % 2 == 0) {
                    engine.close();
                    engine = open();
                }
                finishWork(engine);

                assertThat(states(engine, target))
                        .as("seed %d, moment %d", seed, chosen)
                        .isEqualTo(models.get(chosen));
            }
            assertThat(states(engine, TABLE)).as("seed %d", seed).isEqualTo(model);
            assertThat(engine.audit()).as("seed %d", seed).isEmpty();
        } finally {
            engine.close();
        }
    }

    private static void write(Engine engine, Random random, Map<Integer, Integer> model, int times) {
        for (int i = 0; i < times; i++) {
            int cart = random.nextInt(400);
            int state = random.nextInt(1000);
            switch (random.nextInt(3)) {
                case 0 -> {
                    engine.deleteItem(DeleteItem.of(TABLE, Item.of("cart", AttributeValue.ofNumber(cart))));
                    model.remove(cart);
                }
                case 1 -> {
                    engine.putItem(PutItem.of(TABLE, item(cart, state)));
                    model.put(cart, state);
                }
                default -> {
                    engine.transactWriteItems(TransactWriteItems.of(List.of(
                            TransactWriteItem.of(Put.of(TABLE, item(cart, state))),
                            TransactWriteItem.of(Put.of(TABLE, item(cart + 400, state))))));
                    model.put(cart, state);
                    model.put(cart + 400, state);
                }
            }
        }
    }

    @Test
    void tellsTimesApartEvenIfTheClockGoesBack() {
        try (Engine engine = open()) {
            create(engine);
            keepChanges(engine, 35);
            engine.putItem(PutItem.of(TABLE, item(1, 1)));
            clock.set(START.minusSeconds(3600));
            engine.putItem(PutItem.of(TABLE, item(1, 2)));
            clock.set(START.plusSeconds(1));
            engine.putItem(PutItem.of(TABLE, item(1, 3)));

            restore(engine, "copy", START);
            finishWork(engine);

            assertThat(states(engine, "copy")).containsExactly(Map.entry(1, 2));
        }
    }

    @Test
    void forgetsWhatIsOlderThanThePeriod() {
        try (Engine engine = open()) {
            create(engine);
            keepChanges(engine, 1);
            for (int i = 0; i < 10; i++) {
                engine.putItem(PutItem.of(TABLE, item(i, i)));
            }
            clock.set(START.plus(Duration.ofDays(2)));
            engine.putItem(PutItem.of(TABLE, item(0, 100)));
            engine.deleteExpired();

            assertThat(describe(engine).earliestRestorableDateTime()).isEqualTo(START.plus(Duration.ofDays(1)));
            assertThatThrownBy(() -> restore(engine, "copy", START.plusSeconds(1)))
                    .isExactlyInstanceOf(InvalidRestoreTimeException.class);
            restore(engine, "copy", START.plus(Duration.ofDays(1)));
            finishWork(engine);
            assertThat(states(engine, "copy")).hasSize(10).containsEntry(0, 0);
        }
        assertThat(changesKept()).isEqualTo(1);
    }

    private int changesKept() {
        try (Storage store = H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT)) {
            int kept = 0;
            for (String name : store.mapNames()) {
                if (name.startsWith("h.")) {
                    for (var range = store.range(store.map(name), null, null); range.next(); ) {
                        kept++;
                    }
                }
            }
            return kept;
        }
    }

    @Test
    void keepsSourceAndChangesUntilTheRestoreIsDone() {
        try (Engine engine = open()) {
            create(engine);
            engine.putItem(PutItem.of(TABLE, item(1, 1)));
            keepChanges(engine, 1);
            clock.set(START.plusSeconds(1));
            engine.putItem(PutItem.of(TABLE, item(1, 2)));
            restore(engine, "copy", START);

            assertThatThrownBy(() -> engine.deleteTable(new DeleteTable(TABLE)))
                    .isExactlyInstanceOf(ResourceInUseException.class);
            assertThatThrownBy(() -> engine.updateContinuousBackups(new UpdateContinuousBackups(TABLE, false, null)))
                    .isExactlyInstanceOf(TableInUseException.class);
            clock.set(START.plus(Duration.ofDays(9)));
            engine.deleteExpired();
        }
        try (Engine engine = open()) {
            finishWork(engine);

            assertThat(states(engine, "copy")).containsExactly(Map.entry(1, 1));
            engine.updateContinuousBackups(new UpdateContinuousBackups(TABLE, false, null));
            engine.deleteTable(new DeleteTable(TABLE));
        }
        assertThat(changesKept()).isZero();
    }

    @Test
    void restoresAllOfATransactionOrNothing() {
        try (Engine engine = open()) {
            create(engine);
            keepChanges(engine, 35);
            clock.set(START.plusMillis(5));
            engine.transactWriteItems(TransactWriteItems.of(List.of(
                    TransactWriteItem.of(Put.of(TABLE, item(1, 1))), TransactWriteItem.of(Put.of(TABLE, item(2, 1))))));

            restore(engine, "before", START.plusMillis(4));
            restore(engine, "after", START.plusMillis(5));
            finishWork(engine);

            assertThat(states(engine, "before")).isEmpty();
            assertThat(states(engine, "after")).hasSize(2);
        }
    }
}
