package io.keystave.conformance.typed;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Drift;
import io.keystave.Keystave;
import io.keystave.SchemaProgress;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.TimeToLiveStatus;
import io.keystave.value.AttributeType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is created, and what is told of tables that the model does not describe as they are. */
class SchemaTest {
    private final Keystave db = Keystave.inMemory();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void createsTablesWithIndexesAndExpiry() {
        OrderRepository.on(db);
        CustomerRepository.on(db);
        List<SchemaProgress> progress = new ArrayList<>();

        assertThat(db.schema().drift())
                .map(Drift::toString)
                .containsExactlyInAnyOrder("table \"orders\" does not exist", "table \"customers\" does not exist");
        assertThat(db.schema().createMissing(progress::add)).containsExactlyInAnyOrder("orders", "customers");

        assertThat(db.schema().drift()).isEmpty();
        assertThat(db.backend().describeTimeToLive(new DescribeTimeToLive("orders")))
                .satisfies(expiry -> {
                    assertThat(expiry.timeToLiveStatus()).isIn(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);
                    assertThat(expiry.attributeName()).isEqualTo("expires");
                });
        assertThat(progress)
                .filteredOn(step -> step.tableName().equals("orders"))
                .filteredOn(step -> step.action() != SchemaProgress.Action.WAITING)
                .map(SchemaProgress::action)
                .containsExactly(
                        SchemaProgress.Action.CREATING,
                        SchemaProgress.Action.ENABLING_TIME_TO_LIVE,
                        SchemaProgress.Action.READY);
        assertThat(db.schema().createMissing()).isEmpty();
    }

    @Test
    void createsGlobalIndexesThatATableLacks() {
        OrderRepository orders = OrderRepository.on(db);
        db.backend().createTable(table("sk", List.of(), List.of(byTotal())));

        assertThat(db.schema().createMissing()).isEmpty();

        assertThat(db.schema().drift()).isEmpty();
        orders.insert(Orders.order("c-1", 1)).execute();
        assertThat(orders.findByStatus(Order.Status.PAID)).hasSize(1);
    }

    @Test
    void tellsEachDifference() {
        OrderRepository.on(db);
        db.backend()
                .createTable(table(
                        "date",
                        List.of(
                                new GlobalSecondaryIndex(
                                        "by_status", List.of(KeySchemaElement.partitionKey("status")), Projection.ALL),
                                new GlobalSecondaryIndex(
                                        "by_total",
                                        List.of(
                                                KeySchemaElement.partitionKey("customer"),
                                                KeySchemaElement.sortKey("total")),
                                        Projection.ALL),
                                new GlobalSecondaryIndex(
                                        "by_date", List.of(KeySchemaElement.partitionKey("date")), Projection.ALL)),
                        List.of()));

        assertThat(db.schema().drift())
                .map(Drift::toString)
                .containsExactlyInAnyOrder(
                        "table \"orders\" has another primary key: expected partition key customer (S), sort key sk (S),"
                                + " found partition key customer (S), sort key date (S)",
                        "index \"by_status\" of \"orders\" has another key: expected partition key status (S), sort key"
                                + " date (S), found partition key status (S)",
                        "index \"by_status\" of \"orders\" holds other attributes: expected KEYS_ONLY, found ALL",
                        "index \"by_shipper\" of \"orders\" does not exist; expected global, partition key shipper (S) +"
                                + " status (S), sort key date (S) + total (N), INCLUDE [labels]",
                        "index \"by_total\" of \"orders\" is of another type: expected local, found global",
                        "index \"by_date\" of \"orders\" is described by no entity; found global, partition key date (S),"
                                + " ALL",
                        "table \"orders\" has other time to live: expected by attribute \"expires\", found none");
    }

    private static LocalSecondaryIndex byTotal() {
        return new LocalSecondaryIndex(
                "by_total",
                List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("total")),
                Projection.ALL);
    }

    private static CreateTable table(
            String sortKey, List<GlobalSecondaryIndex> global, List<LocalSecondaryIndex> local) {
        List<AttributeDefinition> definitions = new ArrayList<>();
        definitions.add(new AttributeDefinition("customer", AttributeType.S));
        definitions.add(new AttributeDefinition(sortKey, AttributeType.S));
        definitions.add(new AttributeDefinition("total", AttributeType.N));
        if (!global.isEmpty()) {
            definitions.add(new AttributeDefinition("status", AttributeType.S));
        }
        return CreateTable.of(
                        "orders",
                        definitions,
                        List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey(sortKey)))
                .globalSecondaryIndexes(global)
                .localSecondaryIndexes(local);
    }
}
