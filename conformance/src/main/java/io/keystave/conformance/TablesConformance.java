package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.text;
import static io.keystave.operation.KeySchemaElement.partitionKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ListTables;
import io.keystave.operation.ListTablesResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.Scan;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.operation.ValidationException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with DescribeTable, ListTables and DeleteTable. */
public abstract class TablesConformance extends BackendConformance {

    private void createNamed(String... names) {
        for (String name : names) {
            create(CreateTable.of(name, List.of(text("customer")), List.of(partitionKey("customer"))));
        }
    }

    @Nested
    class Describing {
        @Test
        void rejectsUnknownTable() {
            // API reference, DescribeTable, ResourceNotFoundException
            assertFails(
                    () -> backend.describeTable(new DescribeTable("nothing")),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Table: nothing not found");
        }

        @Test
        void countsItemsAndTheirBytesAtOnce() {
            create(Orders.indexed());
            put(ORDERS, order("c-1", "o-1", "NEW", 5), order("c-1", "o-2", "NEW", 7), key("c-2", "o-1"));
            backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-2")));

            TableDescription table =
                    backend.describeTable(new DescribeTable(ORDERS)).table();

            int whole = order("c-1", "o-1", "NEW", 5).sizeInBytes();
            assertThat(table.itemCount()).isEqualTo(2);
            assertThat(table.tableSizeBytes())
                    .isEqualTo(whole + key("c-2", "o-1").sizeInBytes());
            assertThat(table.globalSecondaryIndexes()).anySatisfy(index -> {
                assertThat(index.indexName()).isEqualTo(BY_STATUS);
                assertThat(index.itemCount()).isEqualTo(1);
                assertThat(index.indexSizeBytes()).isEqualTo(whole);
            });
        }
    }

    @Nested
    class Listing {
        @Test
        void givesNamesInAscendingOrder() {
            createNamed("orders", "Orders", "lines", "customers");

            assertThat(backend.listTables(ListTables.ALL))
                    .isEqualTo(new ListTablesResult(List.of("Orders", "customers", "lines", "orders"), null));
        }

        @Test
        void givesPagesThatTogetherAreEverything() {
            createNamed("aaa", "bbb", "ccc");

            assertThat(backend.listTables(new ListTables(null, 2)))
                    .isEqualTo(new ListTablesResult(List.of("aaa", "bbb"), "bbb"));
            assertThat(backend.listTables(new ListTables("bbb", 2)))
                    .isEqualTo(new ListTablesResult(List.of("ccc"), null));
            assertThat(backend.listTables(new ListTables("bba", 1)))
                    .isEqualTo(new ListTablesResult(List.of("bbb"), "bbb"));
        }

        @Test
        void rejectsLimitsOutsideOneToHundred() {
            // API reference, ListTables, Limit
            assertFails(
                    () -> backend.listTables(new ListTables(null, 0)),
                    ValidationException.class,
                    "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have"
                            + " value greater than or equal to 1");
            assertFails(
                    () -> backend.listTables(new ListTables(null, 101)),
                    ValidationException.class,
                    "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have"
                            + " value less than or equal to 100");
        }
    }

    @Nested
    class Deleting {
        @Test
        void rejectsUnknownTable() {
            // API reference, DeleteTable, ResourceNotFoundException
            assertFails(
                    () -> backend.deleteTable(new DeleteTable("nothing")),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Table: nothing not found");
        }

        @Test
        void answersWithATableThatIsGoingAndNoIndexes() {
            create(Orders.indexed());

            TableDescription deleted =
                    backend.deleteTable(new DeleteTable(ORDERS)).tableDescription();

            assertThat(deleted.tableStatus()).isEqualTo(TableStatus.DELETING);
            assertThat(deleted.globalSecondaryIndexes()).isEmpty();
            assertThat(deleted.localSecondaryIndexes()).isEmpty();
        }

        @Test
        void takesTheItemsWithIt() {
            create(Orders.indexed());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            backend.deleteTable(new DeleteTable(ORDERS));
            create(Orders.indexed());

            assertThat(backend.scan(Scan.of(ORDERS)).items()).isEmpty();
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .isEmpty();
        }

        @Test
        void leavesNothingToReadOrWrite() {
            create(Orders.table());
            backend.deleteTable(new DeleteTable(ORDERS));

            assertFails(
                    () -> get(ORDERS, key("c-1", "o-1")),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertFails(
                    () -> put(ORDERS, key("c-1", "o-1")),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }
    }
}
