package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.key;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.Keystave;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.GetItem;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.UpdateItem;
import io.keystave.query.Applied;
import io.keystave.query.Rejected;
import io.keystave.query.WriteRejectedException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes by a function, and the entity before a write. */
class ModificationsTest {
    private static final Customer_.Key ANN = new Customer_.Key("c-1");

    private final Keystave db = Keystave.builder()
            .retryPolicy(new RetryPolicy(3, Duration.ZERO, Duration.ZERO))
            .open();
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
    void writesWhatTheFunctionMakes() {
        customers.insert(Customer.of("c-1")).execute();

        Customer after = customers.modify(ANN, ModificationsTest::visited).execute();

        assertThat(after.visits()).isEqualTo(1);
        assertThat(customers.find(ANN)).hasValue(after);
    }

    @Test
    void raisesTheVersion() {
        orders.insert(order("c-1", 1)).execute();

        Order after = orders.modify(key("c-1", 1), ModificationsTest::shipped).execute();

        assertThat(after.version()).isEqualTo(2);
        assertThat(orders.findByStatus(SHIPPED)).hasSize(1);
    }

    @Test
    void beginsAnewWhenAnotherWriteWasFaster() {
        customers.insert(Customer.of("c-1")).execute();
        AtomicInteger runs = new AtomicInteger();

        Customer after = customers
                .modify(ANN, it -> {
                    if (runs.incrementAndGet() < 3) {
                        // Sets an attribute that was absent when it was read, and that the function does not change.
                        customers.update(ANN).set(Customer_.note, "run " + runs).execute();
                    }
                    return visited(it);
                })
                .execute();

        assertThat(runs).hasValue(3);
        assertThat(after).isEqualTo(new Customer("c-1", "Ann", 1, Optional.of("run 2")));
    }

    @Test
    void givesUpAfterTheLastTry() {
        customers.insert(Customer.of("c-1")).execute();
        UnaryOperator<Customer> overtaken = it -> {
            customers.update(ANN).add(Customer_.visits, 10).execute();
            return visited(it);
        };

        assertThat(customers.modify(ANN, overtaken).attempt())
                .isEqualTo(new Rejected<>(Optional.of(new Customer("c-1", "Ann", 30, Optional.empty()))));
        assertThatThrownBy(() -> customers.modify(ANN, overtaken).execute()).isInstanceOf(WriteRejectedException.class);
    }

    @Test
    void writesNothingIfNothingChanges() {
        Order stored = orders.insert(order("c-1", 1)).execute();

        assertThat(orders.modify(key("c-1", 1), it -> it).attempt()).isEqualTo(new Applied<>(Optional.of(stored)));
        assertThat(orders.find(key("c-1", 1))).hasValue(stored);
        assertThat(customers.modify(ANN, ModificationsTest::visited).attempt())
                .isEqualTo(new Rejected<>(Optional.empty()));
    }

    @Test
    void keepsAttributesThatTheEntityDoesNotKnowAndRemovesThoseThatAreGone() {
        customers.insert(new Customer("c-1", "Ann", 0, Optional.of("note"))).execute();
        Item key = Item.of("id", AttributeValue.ofString("c-1"));
        db.backend()
                .updateItem(UpdateItem.of("customers", key)
                        .update(new UpdateExpression(
                                List.of(new UpdateExpression.SetAction(
                                        DocumentPath.of("age"), new Literal(AttributeValue.ofNumber(42)))),
                                List.of(),
                                List.of(),
                                List.of())));

        customers.modify(ANN, it -> Customer.of(it.id())).execute();

        Item stored = db.backend().getItem(GetItem.of("customers", key)).item();
        assertThat(stored).isNotNull();
        assertThat(stored == null ? List.of() : stored.attributeNames()).containsExactly("age", "id", "name", "visits");
    }

    @Test
    void refusesAnotherKey() {
        customers.insert(Customer.of("c-1")).execute();

        assertThatThrownBy(() -> customers.modify(ANN, it -> Customer.of("c-2")).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The function of modify() changes the primary key of an item of table");
    }

    @Test
    void givesTheEntityAsItWasBefore() {
        Customer first = Customer.of("c-1");

        assertThat(customers.put(first).executeReturningOld()).isEmpty();
        assertThat(customers.put(visited(first)).executeReturningOld()).hasValue(first);
        assertThat(customers.update(ANN).add(Customer_.visits, 1).executeReturningOld())
                .isEqualTo(visited(first));
        assertThat(customers.insert(first).attemptReturningOld()).isEqualTo(new Rejected<>(customers.find(ANN)));
        assertThat(customers
                        .update(new Customer_.Key("c-2"))
                        .add(Customer_.visits, 1)
                        .attemptReturningOld())
                .isEqualTo(new Rejected<>(Optional.empty()));
    }

    @Test
    void deletesOnlyWhatIsUnchanged() {
        Order read = orders.insert(order("c-1", 1)).execute();
        Order newer = orders.put(read).execute();

        assertThat(orders.deleteUnchanged(read).attempt()).isEqualTo(new Rejected<>(Optional.of(newer)));
        assertThat(orders.deleteUnchanged(newer).execute()).hasValue(newer);
        assertThat(customers.deleteUnchanged(Customer.of("c-1")).attempt()).isEqualTo(new Rejected<>(Optional.empty()));
    }

    @Test
    void overwritesWhateverTheVersion() {
        Order read = orders.insert(order("c-1", 1)).execute();
        orders.put(read).execute();

        assertThat(orders.overwrite(read).execute().version()).isEqualTo(2);
        assertThat(orders.overwrite(read).when(Order_.status.eq(SHIPPED)).attempt())
                .isInstanceOf(Rejected.class);
        assertThat(orders.findByStatus(PAID)).hasSize(1);
    }

    private static Customer visited(Customer it) {
        return new Customer(it.id(), it.name(), it.visits() + 1, it.note());
    }

    private static Order shipped(Order it) {
        return new Order(
                it.customer(),
                it.date(),
                it.orderId(),
                SHIPPED,
                it.total(),
                it.lines(),
                it.labels(),
                it.tags(),
                it.shipper(),
                it.shippedOn(),
                it.version(),
                it.expires());
    }
}
