package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Orders.key;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.Keystave;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.ProvisionedThroughputExceededException;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.WriteRequest;
import io.keystave.query.BatchWrite;
import io.keystave.query.Found;
import io.keystave.query.IncompleteBatchException;
import io.keystave.query.Lookup;
import io.keystave.query.Overwrite;
import io.keystave.value.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches: any number of keys and writes, in lawful calls, with what is left over told and not lost. */
class BatchesTest {
    private static final int MANY = 230;

    private final Keystave db = Keystave.inMemory();
    private final List<Integer> sizes = new ArrayList<>();
    private boolean exhausted;
    private final Keystave scarce = Keystave.builder()
            .backend(InterceptedBackend.of(db.backend(), this::scarcely))
            .retryPolicy(new RetryPolicy(2, Duration.ZERO, Duration.ZERO))
            .open();
    private final OrderRepository orders = OrderRepository.on(scarce);
    private final CustomerRepository customers = CustomerRepository.on(scarce);

    @BeforeEach
    void create() {
        scarce.schema().createMissing();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void writesInLawfulCallsUntilNothingIsLeft() {
        scarce.writeAll(Stream.<BatchWrite<?>>concat(
                        overwrites(MANY).stream(), Stream.of(customers.overwrite(Customer.of("c-1"))))
                .toList());

        assertThat(orders.scan().count()).isEqualTo(MANY);
        assertThat(customers.scan().list()).containsExactly(Customer.of("c-1"));
        assertThat(sizes).contains(25).allMatch(size -> size <= 25);

        scarce.writeAll(numbers(MANY).map(n -> orders.delete(key("c-1", n))).toList());
        assertThat(orders.scan().count()).isZero();
    }

    @Test
    void handsBackWritesThatAreLeftOver() {
        List<Overwrite<Order>> writes = overwrites(60);
        exhausted = true;

        List<Overwrite<Order>> left = scarce.attemptAll(writes);

        assertThat(left).containsExactlyInAnyOrderElementsOf(writes);
        assertThat(sizes).containsExactly(25, 25);
        assertThatThrownBy(() -> scarce.writeAll(writes))
                .isInstanceOfSatisfying(
                        IncompleteBatchException.class,
                        e -> assertThat(e.left()).hasSize(60))
                .hasMessageStartingWith("60 of 60 items of a batch were not processed in any try");
        exhausted = false;
        assertThat(scarce.attemptAll(left)).isEmpty();
        assertThat(orders.scan().count()).isEqualTo(60);
    }

    @Test
    void refusesTwoWritesOfOneItem() {
        assertThatThrownBy(() -> scarce.writeAll(
                        List.of(customers.overwrite(Customer.of("c-1")), customers.delete(new Customer_.Key("c-1")))))
                .hasMessage("Two writes of one batch are of an item of table \"customers\", and a batch has no order."
                        + " Leave one of them out.");
    }

    @Test
    void readsInTheOrderOfTheKeys() {
        scarce.writeAll(overwrites(MANY));
        sizes.clear();
        List<Order_.Key> keys =
                numbers(MANY + 5).map(n -> key("c-1", MANY + 4 - n)).toList();

        assertThat(orders.findAll(keys)).map(Order_.Key::of).containsExactlyElementsOf(keys.subList(5, keys.size()));
        assertThat(sizes).contains(100).allMatch(size -> size <= 100);
    }

    @Test
    void readsOverSeveralRepositories() {
        scarce.writeAll(List.of(
                customers.overwrite(Customer.of("c-1")),
                customers.overwrite(Customer.of("c-2")),
                orders.overwrite(order("c-1", 1))));
        Lookup<Customer> customer = customers.lookup(new Customer_.Key("c-2"));
        Lookup<Customer> none = customers.lookup(new Customer_.Key("c-3"));
        Lookup<Order> order = orders.lookup(key("c-1", 1));

        Found found = scarce.findAllConsistent(List.of(customer, none, order));

        assertThat(found.get(customer)).hasValue(Customer.of("c-2"));
        assertThat(found.get(none)).isEmpty();
        assertThat(found.get(order)).map(Order::orderId).hasValue("o-1");
        assertThat(found.unread()).isEmpty();
    }

    @Test
    void tellsWhatCouldNotBeRead() {
        scarce.writeAll(overwrites(3));
        exhausted = true;
        List<Lookup<Order>> lookups =
                numbers(3).map(n -> orders.lookup(key("c-1", n))).toList();

        Found found = scarce.findAll(lookups);

        assertThat(found.unread()).isEqualTo(lookups);
        assertThatThrownBy(() -> found.get(lookups.get(0))).isInstanceOf(IncompleteBatchException.class);
        assertThatThrownBy(() -> orders.findAll(List.of(key("c-1", 0)))).isInstanceOf(IncompleteBatchException.class);
    }

    @Test
    void hydratesMoreRowsThanOneCallTakes() {
        scarce.writeAll(overwrites(MANY * 2));
        sizes.clear();

        List<Order> hydrated = orders.byStatus().status(PAID).hydrate().list();

        assertThat(hydrated)
                .hasSizeGreaterThan(100)
                .map(Order_.Key::of)
                .containsExactlyElementsOf(orders.byStatus().status(PAID).stream()
                        .map(Order_.ByStatus::key)
                        .toList());
        assertThat(sizes).contains(100).allMatch(size -> size <= 100);
        exhausted = true;
        assertThatThrownBy(() -> orders.byStatus().status(PAID).hydrate().list())
                .isInstanceOf(IncompleteBatchException.class);
    }

    private List<Overwrite<Order>> overwrites(int count) {
        return numbers(count).map(n -> orders.overwrite(order("c-1", n))).toList();
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }

    /** Does the first half of each batch only, or nothing at all. */
    private @Nullable Object scarcely(Object request) {
        if (request instanceof BatchGetItem get) {
            sizes.add(get.requestItems().values().stream()
                    .mapToInt(keys -> keys.keys().size())
                    .sum());
            return read(get);
        }
        if (request instanceof BatchWriteItem write) {
            sizes.add(
                    write.requestItems().values().stream().mapToInt(List::size).sum());
            return written(write);
        }
        return null;
    }

    private @Nullable Object read(BatchGetItem get) {
        if (exhausted) {
            return new BatchGetItemResult(Map.of(), get.requestItems(), List.of());
        }
        Map.Entry<String, KeysAndAttributes> only =
                get.requestItems().entrySet().iterator().next();
        List<Item> keys = only.getValue().keys();
        if (get.requestItems().size() > 1 || keys.size() < 2) {
            return null;
        }
        int half = keys.size() / 2;
        BatchGetItemResult done = db.backend().batchGetItem(BatchGetItem.of(only.getKey(), keys.subList(0, half)));
        return new BatchGetItemResult(
                done.responses(),
                Map.of(only.getKey(), only.getValue().keys(keys.subList(half, keys.size()))),
                List.of());
    }

    private @Nullable Object written(BatchWriteItem write) {
        if (exhausted) {
            throw new ProvisionedThroughputExceededException("no capacity");
        }
        Map.Entry<String, List<WriteRequest>> only =
                write.requestItems().entrySet().iterator().next();
        List<WriteRequest> requests = only.getValue();
        if (write.requestItems().size() > 1 || requests.size() < 2) {
            return null;
        }
        int half = requests.size() / 2;
        db.backend().batchWriteItem(BatchWriteItem.of(only.getKey(), requests.subList(0, half)));
        return new BatchWriteItemResult(
                Map.of(only.getKey(), requests.subList(half, requests.size())), Map.of(), List.of());
    }
}
