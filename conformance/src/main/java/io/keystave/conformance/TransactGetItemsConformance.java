package io.keystave.conformance;

import static io.keystave.conformance.Expressions.projection;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.operation.CancellationReason;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with TransactGetItems. Source: API reference, TransactGetItems, where no other is named. */
public abstract class TransactGetItemsConformance extends BackendConformance {
    @BeforeEach
    void createTables() {
        create(Orders.table());
        create(Orders.customers());
    }

    private static Get get(String order) {
        return Get.of(ORDERS, key("c-1", order));
    }

    @Nested
    class Validation {
        @Test
        void rejectsNoneOrMoreThanAHundredItems() {
            List<Get> gets = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                gets.add(get("o-" + i));
            }

            assertFails(
                    () -> backend.transactGetItems(TransactGetItems.of()),
                    ValidationException.class,
                    "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint: Member must"
                            + " have length greater than or equal to 1");
            assertFails(
                    () -> backend.transactGetItems(TransactGetItems.of(gets)),
                    ValidationException.class,
                    "1 validation error detected: Value '[...]' at 'transactItems' failed to satisfy constraint: Member"
                            + " must have length less than or equal to 100");
            assertThat(backend.transactGetItems(TransactGetItems.of(gets.subList(0, 100)))
                            .responses())
                    .hasSize(100);
        }

        @Test
        void rejectsAnItemThatIsThereTwice() {
            assertFails(
                    () -> backend.transactGetItems(TransactGetItems.of(get("o-1"), get("o-2"), get("o-1"))),
                    ValidationException.class,
                    "Transaction request cannot include multiple operations on one item");
        }

        @Test
        void rejectsAnUnknownTable() {
            assertFails(
                    () -> backend.transactGetItems(
                            TransactGetItems.of(get("o-1"), Get.of("nothing", key("c-1", "o-1")))),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void cancelsForAKeyThatDoesNotFit() {
            var failure = catchThrowableOfType(
                    TransactionCanceledException.class,
                    () -> backend.transactGetItems(
                            TransactGetItems.of(get("o-1"), Get.of(ORDERS, Item.of("customer", s("c-1"))))));

            assertThat(failure.cancellationReasons())
                    .containsExactly(
                            CancellationReason.NONE,
                            new CancellationReason(
                                    "ValidationError", "The provided key element does not match the schema", null));
        }

        @Test
        void rejectsItemsOfMoreThanFourMegabytes() {
            List<Get> gets = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                put(ORDERS, orderOfBytes("c-1", "o-" + i, 400_000));
                gets.add(get("o-" + i));
            }

            assertThatThrownBy(() -> backend.transactGetItems(TransactGetItems.of(gets)))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessageContaining("size cannot exceed");
            assertThat(backend.transactGetItems(TransactGetItems.of(gets.subList(0, 10)))
                            .responses())
                    .hasSize(10);
        }
    }

    @Nested
    class Behaviour {
        @Test
        void readsItemsOfSeveralTablesInTheOrderOfTheRequest() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1), order("c-1", "o-2", "PAID", 2));
            put("customers", Item.of("customer", s("c-1")));

            TransactGetItemsResult result = backend.transactGetItems(TransactGetItems.of(
                    get("o-2").projection(projection("#status")),
                    get("o-9"),
                    Get.of("customers", Item.of("customer", s("c-1"))),
                    get("o-1")));

            assertThat(result)
                    .isEqualTo(new TransactGetItemsResult(
                            List.of(
                                    new ItemResponse(Item.of("status", s("PAID"))),
                                    new ItemResponse(null),
                                    new ItemResponse(Item.of("customer", s("c-1"))),
                                    new ItemResponse(order("c-1", "o-1", "NEW", 1))),
                            List.of()));
        }

        /** Other reads give an item without attributes. */
        @Test
        void givesNoItemIfNothingProjectedIsThere() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1));

            assertThat(backend.transactGetItems(TransactGetItems.of(get("o-1").projection(projection("nothing, x.y"))))
                            .responses())
                    .containsExactly(new ItemResponse(null));
        }
    }

    /** Developer Guide, DynamoDB transactions, Capacity management for transactions. */
    @Nested
    class CapacityUnits {
        @Test
        void areTwoForEachFourKilobytesBegunOfAnItem() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 4097), orderOfBytes("c-1", "o-2", 100));
            TransactGetItems request = TransactGetItems.of(get("o-1"), get("o-2"), get("o-3"));

            assertThat(backend.transactGetItems(request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .containsExactly(
                            new ConsumedCapacity(ORDERS, 8, 8.0, null, new Capacity(8, 8.0, null), Map.of(), Map.of()));
        }
    }
}
