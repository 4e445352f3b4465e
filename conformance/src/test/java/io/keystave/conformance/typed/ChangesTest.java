package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.key;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystave.Keystave;
import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.engine.stream.StreamOptions;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableOptions;
import io.keystave.operation.UpdateTable;
import io.keystave.storage.h2.H2Store;
import io.keystave.stream.Change;
import io.keystave.stream.ChangeSubscription;
import io.keystave.stream.ConsumerStoppedException;
import io.keystave.stream.Inserted;
import io.keystave.stream.Lag;
import io.keystave.stream.Removed;
import io.keystave.stream.Updated;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consumers of typed changes: what they are given, in which order, and where they go on. */
class ChangesTest {
    private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2));

    private final Engine engine = Engine.on(
            H2Store.inMemory(),
            EngineOptions.DEFAULT
                    .withWorksByItself(false)
                    .withStreams(StreamOptions.DEFAULT.withRollInterval(Duration.ZERO)));
    private final Keystave db = Keystave.on(engine);
    private final OrderRepository orders = OrderRepository.on(db);
    private final List<Change<Order>> changes = new CopyOnWriteArrayList<>();

    @BeforeEach
    void create() {
        db.schema().createMissing();
    }

    @AfterEach
    void close() {
        assertThat(engine.audit()).isEmpty();
        db.close();
    }

    private void stream(StreamSpecification wanted) {
        engine.updateTable(UpdateTable.of("orders").options(TableOptions.NONE.streamSpecification(wanted)));
    }

    private void awaitChanges(int count) {
        await().untilAsserted(() -> assertThat(changes).hasSizeGreaterThanOrEqualTo(count));
        assertThat(changes).hasSize(count);
    }

    @Test
    void areGivenAsEntitiesBeforeAndAfter() {
        Order paid = orders.insert(order("c-1", 1)).execute();
        Order shipped = orders.update(key("c-1", 1)).set(Order_.status, SHIPPED).execute();
        orders.delete(key("c-1", 1)).execute();

        try (ChangeSubscription mailer =
                orders.changes().named("mailer").fromOldest().forEach(changes::add)) {
            awaitChanges(3);
            assertThat(mailer.lag()).isEqualTo(new Lag("mailer", mailer.lag().behind()));
        }

        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        Inserted.class, c -> assertThat(c.after()).isEqualTo(paid));
        assertThat(changes.get(1)).isInstanceOfSatisfying(Updated.class, c -> {
            assertThat(c.before()).isEqualTo(paid);
            assertThat(c.after()).isEqualTo(shipped);
        });
        assertThat(changes.get(2)).isInstanceOfSatisfying(Removed.class, c -> {
            assertThat(c.before()).isEqualTo(shipped);
            assertThat(c.expired()).isFalse();
        });
        assertThat(changes).extracting(c -> new BigInteger(c.sequenceNumber())).isSorted();
    }

    @Test
    void tellOfExpiry() {
        Order order = new Order(
                "c-1",
                LocalDate.of(1996, 7, 4),
                "o-1",
                SHIPPED,
                BigDecimal.ONE,
                List.of(),
                Map.of(),
                Set.of(),
                null,
                Optional.empty(),
                0,
                Instant.now().minusSeconds(1000));
        orders.insert(order).execute();

        engine.deleteExpired();

        try (ChangeSubscription archive =
                orders.changes().named("archive").fromOldest().forEach(changes::add)) {
            awaitChanges(2);
            assertThat(archive.isRunning()).isTrue();
        }
        assertThat(changes.get(1))
                .isInstanceOfSatisfying(
                        Removed.class, c -> assertThat(c.expired()).isTrue());
    }

    @Test
    void goOnWhereTheConsumerStood() {
        orders.insert(order("c-1", 1)).execute();
        ChangeSubscription first = orders.changes().named("mailer").fromOldest().forEach(changes::add);
        await().untilAsserted(() -> assertThat(changes).isNotEmpty());
        first.close();
        changes.clear();

        orders.insert(order("c-2", 2)).execute();

        try (ChangeSubscription again =
                orders.changes().named("mailer").fromOldest().forEach(changes::add)) {
            awaitChanges(1);
            assertThat(again.handled()).isEqualTo(1);
        }
        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        Inserted.class,
                        c -> assertThat(((Order) c.after()).orderId()).isEqualTo("o-2"));
    }

    @Test
    void ofTheLatestLeaveOutWhatWasBefore() {
        orders.insert(order("c-1", 1)).execute();

        try (ChangeSubscription mailer =
                orders.changes().named("mailer").fromLatest().forEach(changes::add)) {
            orders.insert(order("c-1", 2)).execute();
            awaitChanges(1);
            assertThat(mailer.failures()).isZero();
        }

        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        Inserted.class,
                        c -> assertThat(((Order) c.after()).orderId()).isEqualTo("o-2"));
    }

    @Test
    void beginAfterASequenceNumber() {
        for (int i = 0; i < 5; i++) {
            orders.insert(order("c-" + i, i)).execute();
        }
        try (ChangeSubscription all = orders.changes().named("all").fromOldest().forEach(changes::add)) {
            awaitChanges(5);
            assertThat(all.isRunning()).isTrue();
        }
        String third = changes.stream()
                .map(Change::sequenceNumber)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
        changes.clear();

        try (ChangeSubscription rest =
                orders.changes().named("rest").from(third).forEach(changes::add)) {
            awaitChanges(2);
            assertThat(rest.isRunning()).isTrue();
        }

        assertThat(changes).extracting(Change::sequenceNumber).allMatch(number -> number.compareTo(third) > 0);
    }

    @Test
    void areGivenAgainToAHandlerThatFails() {
        orders.insert(order("c-1", 1)).execute();
        AtomicInteger attempts = new AtomicInteger();

        try (ChangeSubscription mailer = orders.changes()
                .named("mailer")
                .fromOldest()
                .retry(QUICK)
                .forEach(change -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IOException("no network");
                    }
                    changes.add(change);
                })) {
            awaitChanges(1);
            assertThat(mailer.failures()).isEqualTo(2);
            assertThat(mailer.isRunning()).isTrue();
        }
    }

    @Test
    void stopAConsumerWhoseHandlerGoesOnFailing() {
        orders.insert(order("c-1", 1)).execute();
        orders.insert(order("c-1", 2)).execute();
        AtomicReference<ConsumerStoppedException> told = new AtomicReference<>();
        IllegalArgumentException reason = new IllegalArgumentException("not this one");

        try (ChangeSubscription mailer = orders.changes()
                .named("mailer")
                .fromOldest()
                .retry(QUICK)
                .onStopped(told::set)
                .forEach(change -> {
                    if (change instanceof Inserted<Order> inserted
                            && inserted.after().orderId().equals("o-2")) {
                        throw reason;
                    }
                    changes.add(change);
                })) {
            await().until(() -> told.get() != null && !mailer.isRunning());
            assertThat(mailer.stopped()).contains(told.get());
            assertThat(mailer.failures()).isEqualTo(3);
        }
        assertThat(told.get())
                .hasMessage("Consumer \"mailer\" has stopped: its handler failed 3 times.")
                .hasCause(reason);
        assertThat(changes).hasSize(1);
        changes.clear();

        // What could not be handled comes first when the consumer is started again.
        try (ChangeSubscription again =
                orders.changes().named("mailer").fromOldest().forEach(changes::add)) {
            awaitChanges(1);
            assertThat(again.isRunning()).isTrue();
        }
        assertThat(changes.get(0).sequenceNumber()).isEqualTo(told.get().sequenceNumber());
    }

    @Test
    void stopTheConsumerWhoseNameIsTaken() {
        ChangeSubscription first = orders.changes().named("mailer").fromOldest().forEach(change -> {});

        try (ChangeSubscription second =
                orders.changes().named("mailer").fromOldest().forEach(changes::add)) {
            orders.insert(order("c-1", 1)).execute();
            await().until(() -> !first.isRunning());
            awaitChanges(1);
            assertThat(second.isRunning()).isTrue();
        }

        assertThat(first.stopped())
                .hasValueSatisfying(stopped -> assertThat(stopped)
                        .hasMessage(
                                "Consumer \"mailer\" has stopped: another one of this name was started, and one runs at a"
                                        + " time."));
    }

    @Test
    void goOnInTheNextStreamOfTheTable() {
        orders.insert(order("c-1", 1)).execute();
        try (ChangeSubscription mailer =
                orders.changes().named("mailer").fromOldest().forEach(changes::add)) {
            awaitChanges(1);
            stream(StreamSpecification.DISABLED);
            stream(StreamSpecification.enabled(StreamViewType.NEW_AND_OLD_IMAGES));

            orders.insert(order("c-1", 2)).execute();

            awaitChanges(2);
            assertThat(mailer.isRunning()).isTrue();
        }
    }

    @Test
    void needAStreamThatShowsBothImages() {
        stream(StreamSpecification.DISABLED);
        assertThatThrownBy(() -> orders.changes().named("mailer").forEach(changes::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Table \"orders\" has no stream, so nobody can be told of its changes. Declare one with"
                        + " @Table(stream = true), or turn it on with UpdateTable.");

        stream(StreamSpecification.enabled(StreamViewType.KEYS_ONLY));
        assertThatThrownBy(() -> orders.changes().named("mailer").forEach(changes::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The stream of table \"orders\" shows KEYS_ONLY, and typed changes need NEW_AND_OLD_IMAGES."
                        + " Turn the stream off and on again with that view.");
    }

    @Test
    void tellOfTheLagOnceUntilItIsCaughtUp() throws Exception {
        List<Lag> told = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
            orders.insert(order("c-1", i)).execute();
        }

        try (ChangeSubscription mailer = orders.changes()
                .named("mailer")
                .fromOldest()
                .onLagAbove(Duration.ofMillis(-1), told::add)
                .forEach(changes::add)) {
            awaitChanges(3);
            assertThat(mailer.isRunning()).isTrue();
        }

        assertThat(told).hasSize(1);
        assertThat(told.get(0).consumer()).isEqualTo("mailer");
    }

    @Test
    void doNotKeepCloseWaitingForAHandlerThatHangs() throws Exception {
        orders.insert(order("c-1", 1)).execute();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ChangeSubscription mailer = orders.changes()
                .named("mailer")
                .fromOldest()
                .closeTimeout(Duration.ofMillis(50))
                .forEach(change -> {
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                });
        started.await();

        mailer.close();

        interrupted.await();
        await().until(() -> !mailer.isRunning());
        assertThat(mailer.handled()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leadToTheTableThroughFailuresRestartsAndNewShards(long seed) throws Exception {
        Map<String, Order> view = new ConcurrentHashMap<>();
        Map<String, BigInteger> seen = new ConcurrentHashMap<>();
        Random failing = new Random(seed);
        List<String> wrong = new CopyOnWriteArrayList<>();
        for (int round = 0; round < 6; round++) {
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(seed * 100 + round * 4L + writer);
                String customer = "c-" + writer;
                writers.add(new Thread(() -> write(random, customer)));
            }
            writers.forEach(Thread::start);
            try (ChangeSubscription consumer = orders.changes()
                    .named("view")
                    .fromOldest()
                    .retry(new RetryPolicy(2, Duration.ZERO, Duration.ZERO))
                    .forEach(change -> {
                        if (failing.nextInt(8) == 0) {
                            throw new IllegalStateException("a failure on purpose");
                        }
                        apply(change, view, seen, wrong);
                    })) {
                engine.keepUpStreams();
                await().until(() -> consumer.handled() >= 10 || !consumer.isRunning());
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (ChangeSubscription last =
                orders.changes().named("view").fromOldest().forEach(change -> apply(change, view, seen, wrong))) {
            await().untilAsserted(() -> assertThat(view.values())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(orders.scan().list()));
            assertThat(last.isRunning()).isTrue();
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private void write(Random random, String customer) {
        for (int i = 0; i < 25; i++) {
            int n = random.nextInt(6);
            if (random.nextInt(4) == 0) {
                orders.delete(key(customer, n)).execute();
            } else if (orders.find(key(customer, n)).isEmpty()) {
                orders.insert(order(customer, n)).execute();
            } else {
                orders.update(key(customer, n))
                        .set(Order_.total, BigDecimal.valueOf(i))
                        .execute();
            }
        }
    }

    /** A change that was applied before may come again; any other one must follow from what is there. */
    private static void apply(
            Change<Order> change, Map<String, Order> view, Map<String, BigInteger> seen, List<String> wrong) {
        Order before = change instanceof Updated<Order> updated
                ? updated.before()
                : change instanceof Removed<Order> removed ? removed.before() : null;
        Order after = change instanceof Updated<Order> updated
                ? updated.after()
                : change instanceof Inserted<Order> inserted ? inserted.after() : null;
        Order any = after == null ? before : after;
        String key = any == null ? "" : any.customer() + any.orderId();
        BigInteger number = new BigInteger(change.sequenceNumber());
        if (seen.getOrDefault(key, BigInteger.ZERO).compareTo(number) >= 0) {
            return;
        }
        seen.put(key, number);
        if (!Objects.equals(view.get(key), before)) {
            wrong.add(key + " at " + number);
        }
        if (after == null) {
            view.remove(key);
        } else {
            view.put(key, after);
        }
    }
}
