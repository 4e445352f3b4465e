package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.operation.GetItem;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactionInProgressException;
import io.keystave.operation.Update;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client request tokens over time. Source: API reference, TransactWriteItems, ClientRequestToken. */
class RequestTokenTest {
    private static final Item KEY =
            Item.of("customer", AttributeValue.ofString("c-1"), "order", AttributeValue.ofNumber(1));

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    private Storage store() {
        return H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT);
    }

    private Engine on(Storage store) {
        return Engine.on(store, EngineOptions.DEFAULT.withClock(clock));
    }

    private static void addOne(Engine engine, String token) {
        UpdateExpression update = new UpdateExpression(
                List.of(),
                List.of(),
                List.of(new AddAction(DocumentPath.of("total"), AttributeValue.ofNumber(1))),
                List.of());
        engine.transactWriteItems(TransactWriteItems.of(TransactWriteItem.of(Update.of(KillScript.TABLE, KEY, update)))
                .clientRequestToken(token));
    }

    private static long total(Engine engine) {
        Item item = engine.getItem(GetItem.of(KillScript.TABLE, KEY)).item();
        AttributeValue total = item == null ? null : item.get("total");
        return total == null ? 0 : total.asLong();
    }

    @Test
    void answersForTenMinutesAlsoAfterTheStoreWasOpenedAgain() {
        try (Engine engine = on(store())) {
            engine.createTable(KillScript.table());
            addOne(engine, "token");
        }

        try (Engine engine = on(store())) {
            clock.pass(Duration.ofMinutes(10).minusMillis(1));
            addOne(engine, "token");
            assertThat(total(engine)).isEqualTo(1);

            clock.pass(Duration.ofMillis(1));
            addOne(engine, "token");
            assertThat(total(engine)).isEqualTo(2);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void isThereAfterAnEndWithoutClosingIfItsWritesAre() {
        try (Storage store = store()) {
            Engine engine = on(store);
            engine.createTable(KillScript.table());
            addOne(engine, "token");
        }

        try (Engine engine = on(store())) {
            addOne(engine, "token");
            assertThat(total(engine)).isEqualTo(1);
        }
    }

    @Test
    void isForgottenWhenItIsTooOldToAnswer() {
        Storage store = store();
        try (Engine engine = on(store)) {
            engine.createTable(KillScript.table());
            for (int i = 0; i < 20; i++) {
                addOne(engine, "old-" + i);
            }
            assertThat(entries(store)).isEqualTo(40);

            clock.pass(Duration.ofMinutes(11));
            for (int i = 0; i < 5; i++) {
                addOne(engine, "new-" + i);
            }

            assertThat(entries(store)).isEqualTo(10);
            addOne(engine, "new-4");
            assertThat(total(engine)).isEqualTo(25);
        }
    }

    private static int entries(Storage store) {
        int entries = 0;
        for (Range range = store.range(store.map("tokens"), null, null); range.next(); ) {
            entries++;
        }
        return entries;
    }

    @Test
    void isRefusedWhileItsTransactionRuns() {
        try (Engine engine = on(store())) {
            engine.createTable(KillScript.table());
            clock.stopsNextReader.set(true);
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> addOne(engine, "token"));
            clock.awaitReader();

            assertThatThrownBy(() -> addOne(engine, "token")).isExactlyInstanceOf(TransactionInProgressException.class);

            clock.letReaderGo();
            first.join();
            addOne(engine, "token");
            assertThat(total(engine)).isEqualTo(1);
        }
    }

    /** A clock that stands still unless told, and that can hold up who reads it. */
    private static final class TestClock extends Clock {
        private final AtomicBoolean stopsNextReader = new AtomicBoolean();
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch going = new CountDownLatch(1);
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        void awaitReader() {
            await(reading);
        }

        void letReaderGo() {
            going.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Instant instant() {
            if (stopsNextReader.compareAndSet(true, false)) {
                reading.countDown();
                await(going);
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
