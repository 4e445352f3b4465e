package io.keystave.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.PutItem;
import io.keystave.operation.Scan;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TimeToLiveStatus;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import io.keystave.storage.Storage;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When the engine deletes items that expire. */
class ExpiryTest {
    private static final String TABLE = "carts";
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final EngineOptions byHand =
            EngineOptions.DEFAULT.withWorksByItself(false).withClock(clock());

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static void createExpiring(Engine engine) {
        engine.createTable(CreateTable.of(
                TABLE,
                List.of(new AttributeDefinition("cart", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("cart"))));
        engine.updateTimeToLive(new UpdateTimeToLive(TABLE, new TimeToLiveSpecification(true, "expires")));
    }

    private static void put(Engine engine, int cart, Instant expires) {
        engine.putItem(PutItem.of(
                TABLE,
                Item.of(
                        "cart", AttributeValue.ofNumber(cart),
                        "expires", AttributeValue.ofNumber(expires.getEpochSecond()))));
    }

    private static int count(Engine engine) {
        return engine.scan(Scan.of(TABLE)).count();
    }

    @Test
    void deletesAnItemOnceItsTimeIsPastAndNotBefore() {
        try (Engine engine = Engine.on(H2Store.inMemory(), byHand)) {
            createExpiring(engine);
            put(engine, 1, START.plusSeconds(10));

            now.set(START.plusSeconds(10));
            engine.deleteExpired();
            int atItsTime = count(engine);
            now.set(START.plusSeconds(10).plusMillis(1));
            engine.deleteExpired();

            assertThat(atItsTime).isEqualTo(1);
            assertThat(count(engine)).isZero();
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void leavesWhatExpiredMoreThanFiveYearsAgo() {
        try (Engine engine = Engine.on(H2Store.inMemory(), byHand)) {
            createExpiring(engine);
            put(engine, 1, Instant.parse("2021-03-01T12:00:00Z"));
            put(engine, 2, Instant.parse("2021-03-01T11:59:59Z"));

            engine.deleteExpired();

            assertThat(engine.scan(Scan.of(TABLE)).items())
                    .extracting(item -> requireNonNull(item.get("cart")).asLong())
                    .containsExactly(2L);
        }
    }

    @Test
    void deletesFromATableOfManyParts() {
        try (Engine engine = Engine.on(H2Store.inMemory(), byHand)) {
            createExpiring(engine);
            for (int cart = 0; cart < 2000; cart++) {
                put(engine, cart, START.plusSeconds(cart % 2 == 0 ? -1 : 1));
            }

            engine.deleteExpired();

            assertThat(engine.describeTable(new DescribeTable(TABLE)).table().itemCount())
                    .isEqualTo(1000);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void neverDeletesAnItemThatWasGivenMoreTime() throws Exception {
        try (Engine engine = Engine.on(H2Store.inMemory(), byHand)) {
            createExpiring(engine);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicBoolean lost = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int round = 0; round < 3000; round++) {
                    put(engine, 1, START.minusSeconds(1));
                    put(engine, 1, START.plusSeconds(1));
                    lost.compareAndSet(false, count(engine) == 0);
                }
                stop.set(true);
            });
            writer.start();

            while (!stop.get()) {
                engine.deleteExpired();
            }
            writer.join();

            assertThat(lost).isFalse();
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void happensByItselfAndIsRememberedByTheStore() {
        Storage store = H2Store.inMemory();
        createExpiring(Engine.on(store, byHand));
        EngineOptions often = byHand.withWorksByItself(true).withExpiryInterval(Duration.ofMillis(1));

        try (Engine engine = Engine.on(store, often)) {
            assertThat(engine.describeTimeToLive(new DescribeTimeToLive(TABLE)).timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
            for (int round = 1; round <= 2; round++) {
                put(engine, round, START.minusSeconds(1));
                long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
                while (count(engine) > 0) {
                    assertThat(System.nanoTime()).as("time").isLessThan(deadline);
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void changesTheExpiryOfATableOnlySoOften() {
        EngineOptions seldom = byHand.withTimeToLiveInterval(Duration.ofMinutes(30));
        try (Engine engine = Engine.on(H2Store.inMemory(), seldom)) {
            createExpiring(engine);
            UpdateTimeToLive off = new UpdateTimeToLive(TABLE, new TimeToLiveSpecification(false, "expires"));
            now.set(START.plus(Duration.ofMinutes(29)));

            assertThatThrownBy(() -> engine.updateTimeToLive(off))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessage("Time to live has been modified multiple times within a fixed interval");
            now.set(START.plus(Duration.ofMinutes(30)));
            engine.updateTimeToLive(off);
        }
    }
}
