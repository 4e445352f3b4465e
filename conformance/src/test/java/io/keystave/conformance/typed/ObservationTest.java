package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Keystave;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.OperationEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener is told of the typed API's calls. */
class ObservationTest {
    private final List<OperationEvent> events = new ArrayList<>();
    private final Keystave db = Keystave.builder().listener(events::add).open();
    private final OrderRepository orders = OrderRepository.on(db);
    private final CustomerRepository customers = CustomerRepository.on(db);

    @BeforeEach
    void create() {
        db.schema().createMissing();
        events.clear();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void tellsTableIndexAndCostOfARead() {
        orders.insert(order("c-1", 1)).execute();
        orders.byStatus().status(PAID).list();

        assertThat(events).map(OperationEvent::operation).containsExactly("PutItem", "Query");
        OperationEvent query = events.get(1);
        assertThat(query.tableName()).isEqualTo("orders");
        assertThat(query.indexName()).isEqualTo("by_status");
        assertThat(query.capacityUnits()).isEqualTo(0.5);
        assertThat(query.latency()).isPositive();
        assertThat(query.outcome()).isEqualTo("Success");
        assertThat(query.toString()).doesNotContain("PAID");
    }

    @Test
    void tellsWhyAWriteWasRefused() {
        orders.insert(order("c-1", 1)).execute();
        orders.insert(order("c-1", 1)).attempt();

        assertThat(events).map(OperationEvent::outcome).containsExactly("Success", "ConditionalCheckFailedException");
        assertThat(events.get(1).costs()).isEmpty();
    }

    @Test
    void tellsTheCostOfEachTableOfATransaction() {
        db.transact(tx -> {
            tx.write(orders.insert(order("c-1", 1)));
            tx.write(customers.insert(Customer.of("c-1")));
        });

        OperationEvent event = events.get(0);
        assertThat(event.tableName()).isNull();
        assertThat(event.costs()).map(ConsumedCapacity::tableName).containsExactlyInAnyOrder("orders", "customers");
        assertThat(event.capacityUnits())
                .isEqualTo(event.costs().stream()
                        .mapToDouble(ConsumedCapacity::capacityUnits)
                        .sum())
                .isGreaterThanOrEqualTo(4);
    }
}
