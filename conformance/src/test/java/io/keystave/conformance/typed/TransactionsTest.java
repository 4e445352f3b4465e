package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.key;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.Keystave;
import io.keystave.operation.CancellationReason;
import io.keystave.operation.IdempotentParameterMismatchException;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactWriteItems;
import io.keystave.query.Check;
import io.keystave.query.Found;
import io.keystave.query.Lookup;
import io.keystave.query.Rejected;
import io.keystave.query.Step;
import io.keystave.query.Transaction;
import io.keystave.query.TransactionCanceledException;
import io.keystave.query.UpdateWrite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Typed transactions: all or nothing, and handles that address what went wrong. */
class TransactionsTest {
    private static final RetryPolicy THREE_TRIES = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);

    private final Keystave db = Keystave.inMemory();
    private final OrderRepository orders = OrderRepository.on(db);
    private final CustomerRepository customers = CustomerRepository.on(db);

    @BeforeEach
    void create() {
        db.schema().createMissing();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void writesAllOfSeveralRepositories() {
        orders.insert(order("c-1", 1)).execute();
        customers.insert(Customer.of("c-1")).execute();
        List<Step<Order>> steps = new ArrayList<>();

        db.transact(tx -> {
            tx.write(orders.update(key("c-1", 1)).set(Order_.status, SHIPPED).when(Order_.status.eq(PAID)));
            steps.add(tx.write(orders.insert(order("c-1", 2))));
            tx.write(customers.delete(new Customer_.Key("c-1")));
            tx.check(customers.notExists(new Customer_.Key("c-2")));
        });

        assertThat(orders.find(key("c-1", 1))).map(Order::status).hasValue(SHIPPED);
        assertThat(steps.get(0).entity()).isPresent().isEqualTo(orders.find(key("c-1", 2)));
        assertThat(customers.find(new Customer_.Key("c-1"))).isEmpty();
    }

    @Test
    void tellsByStepWhatWasRejectedAndChangesNothing() {
        Order stored = orders.insert(order("c-1", 2)).execute();
        List<Step<Order>> ship = new ArrayList<>();
        List<Step<Customer>> insert = new ArrayList<>();
        List<Step<Customer>> check = new ArrayList<>();

        TransactionCanceledException e = canceled(tx -> {
            ship.add(tx.write(
                    orders.update(key("c-1", 2)).set(Order_.status, SHIPPED).when(Order_.status.eq(PAID))));
            insert.add(tx.write(customers.insert(Customer.of("c-1"))));
            check.add(tx.check(customers.exists(new Customer_.Key("c-2"))));
        });

        assertThat(e.rejection(ship.get(0))).hasValue(new Rejected<>(Optional.of(stored)));
        assertThat(e.rejection(insert.get(0))).isEmpty();
        assertThat(e.rejection(check.get(0))).hasValue(new Rejected<>(Optional.empty()));
        assertThat(e.reason(check.get(0)).code()).isEqualTo("ConditionalCheckFailed");
        assertThat(e).hasMessageEndingWith("[ConditionalCheckFailed, None, ConditionalCheckFailed]");
        assertThat(customers.scan().list()).isEmpty();
        assertThatThrownBy(() -> insert.get(0).entity()).isInstanceOf(IllegalStateException.class);
        Transaction[] other = new Transaction[1];
        List<Step<Customer>> foreign = new ArrayList<>();
        db.transact(tx -> foreign.add(tx.write(customers.overwrite(Customer.of("c-9")))));
        assertThatThrownBy(() -> e.rejection(foreign.get(0))).hasMessage("The step belongs to another transaction.");
        db.transact(tx -> other[0] = tx);
        assertThatThrownBy(() -> other[0].check(customers.exists(new Customer_.Key("c-9"))))
                .hasMessage("This transaction was sent already. Add its steps inside of transact().");
    }

    @Test
    void honoursVersions() {
        Order read = orders.insert(order("c-1", 1)).execute();
        db.transact(tx -> tx.write(orders.put(read)));
        assertThat(orders.find(key("c-1", 1))).map(Order::version).hasValue(2L);

        List<Step<Order>> step = new ArrayList<>();
        TransactionCanceledException put = canceled(tx -> step.add(tx.write(orders.put(read))));
        assertThat(put.rejection(step.get(0))).isPresent();
        TransactionCanceledException delete = canceled(tx -> step.add(tx.write(orders.deleteUnchanged(read))));
        assertThat(delete.rejection(step.get(1)).flatMap(Rejected::current))
                .map(Order::version)
                .hasValue(2L);

        db.transact(tx -> tx.write(orders.update(key("c-1", 1)).set(Order_.status, SHIPPED)));
        assertThat(orders.find(key("c-1", 1))).map(Order::version).hasValue(3L);
    }

    @Test
    void checksConditionsOfWhatItDoesNotWrite() {
        customers.insert(Customer.of("c-1")).execute();
        Check<Customer> known = customers.exists(new Customer_.Key("c-1"));

        db.transact(tx -> {
            tx.check(known.when(Customer_.visits.eq(0)));
            tx.write(orders.insert(order("c-1", 1)));
        });

        List<Step<Customer>> step = new ArrayList<>();
        TransactionCanceledException e = canceled(tx -> step.add(tx.check(known.when(Customer_.visits.gt(0)))));
        assertThat(e.rejection(step.get(0)).flatMap(Rejected::current)).hasValue(Customer.of("c-1"));
    }

    @Test
    void doesNothingTheSecondTimeWithOneClientToken() {
        UpdateWrite<Customer> visit = customers.update(new Customer_.Key("c-1")).add(Customer_.visits, 1);
        customers.insert(Customer.of("c-1")).execute();

        db.transact("visit-1", tx -> tx.write(visit));
        db.transact("visit-1", tx -> tx.write(visit));

        assertThat(customers.find(new Customer_.Key("c-1")))
                .map(Customer::visits)
                .hasValue(1);
        assertThatThrownBy(() -> db.transact("visit-1", tx -> tx.check(customers.exists(new Customer_.Key("c-1")))))
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    @Test
    void triesAgainAfterAConflictWithTheSameToken() {
        Set<@Nullable String> tokens = new HashSet<>();
        int[] calls = {0};
        Keystave busy = Keystave.builder()
                .backend(InterceptedBackend.of(db.backend(), request -> {
                    if (request instanceof TransactWriteItems write) {
                        tokens.add(write.clientRequestToken());
                        calls[0]++;
                        if (calls[0] < 3) {
                            throw conflict();
                        }
                    }
                    return null;
                }))
                .retryPolicy(THREE_TRIES)
                .open();
        CustomerRepository there = CustomerRepository.on(busy);

        busy.transact(tx -> tx.write(there.insert(Customer.of("c-1"))));

        assertThat(customers.find(new Customer_.Key("c-1"))).isPresent();
        assertThat(calls[0]).isEqualTo(3);
        assertThat(tokens).hasSize(1).doesNotContainNull();
    }

    @Test
    void givesUpAfterTheLastTry() {
        int[] calls = {0};
        Keystave busy = Keystave.builder()
                .backend(InterceptedBackend.of(db.backend(), request -> {
                    if (request instanceof TransactWriteItems || request instanceof TransactGetItems) {
                        calls[0]++;
                        throw conflict();
                    }
                    return null;
                }))
                .retryPolicy(THREE_TRIES)
                .open();
        CustomerRepository there = CustomerRepository.on(busy);

        assertThatThrownBy(() -> busy.transact(tx -> tx.write(there.insert(Customer.of("c-1")))))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(calls[0]).isEqualTo(3);
        assertThatThrownBy(() -> busy.findTogether(there.lookup(new Customer_.Key("c-1"))))
                .isInstanceOf(io.keystave.operation.TransactionCanceledException.class);
        assertThat(calls[0]).isEqualTo(6);
    }

    @Test
    void readsSeveralRepositoriesAtOneMoment() {
        Order order = orders.insert(order("c-1", 1)).execute();
        customers.insert(Customer.of("c-1")).execute();
        Lookup<Order> first = orders.lookup(key("c-1", 1));
        Lookup<Order> none = orders.lookup(key("c-1", 2));
        Lookup<Customer> customer = customers.lookup(new Customer_.Key("c-1"));

        Found found = db.findTogether(first, none, customer, orders.lookup(key("c-1", 1)));

        assertThat(found.get(first)).hasValue(order);
        assertThat(found.get(none)).isEmpty();
        assertThat(found.get(customer)).hasValue(Customer.of("c-1"));
        assertThat(found.all(List.of(none, first))).containsExactly(order);
        assertThatThrownBy(() -> found.get(customers.lookup(new Customer_.Key("c-2"))))
                .hasMessage("The look-up of an item of table \"customers\" was not among those that were run.");
    }

    @Test
    void refusesAStepOfAnotherDatabase() {
        try (Keystave other = Keystave.inMemory()) {
            CustomerRepository elsewhere = CustomerRepository.on(other);

            assertThatThrownBy(() -> db.transact(tx -> tx.write(elsewhere.insert(Customer.of("c-1")))))
                    .hasMessage("A transaction runs on one database, and this step is of another.");
        }
    }

    private static io.keystave.operation.TransactionCanceledException conflict() {
        return new io.keystave.operation.TransactionCanceledException(
                List.of(new CancellationReason("TransactionConflict", "Transaction is ongoing for the item", null)));
    }

    private TransactionCanceledException canceled(java.util.function.Consumer<Transaction> steps) {
        TransactionCanceledException e =
                catchThrowableOfType(TransactionCanceledException.class, () -> db.transact(steps));
        assertThat(e).isNotNull();
        return e;
    }
}
