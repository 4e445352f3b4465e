package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.Scan;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every backend does with DeleteItem. */
public abstract class DeleteItemConformance extends BackendConformance {

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    @Nested
    class Validation {
        @ParameterizedTest
        @EnumSource(names = {"UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"})
        void rejectsReturnValuesOtherThanOldOrNone(ReturnValues returnValues) {
            // API reference, DeleteItem, ReturnValues; refused before the table is looked up
            assertFails(
                    () -> backend.deleteItem(
                            DeleteItem.of("nothing", key("c-1", "o-1")).returnValues(returnValues)),
                    ValidationException.class,
                    "ReturnValues can only be ALL_OLD or NONE");
        }

        @Test
        void rejectsUnknownTable() {
            assertFails(
                    () -> backend.deleteItem(DeleteItem.of("nothing", key("c-1", "o-1"))),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void rejectsKeysThatDoNotMatchTheSchema() {
            // API reference, DeleteItem, Key
            assertFails(
                    () -> backend.deleteItem(DeleteItem.of(ORDERS, Item.of("customer", s("c-1")))),
                    ValidationException.class,
                    "The provided key element does not match the schema");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void takesTheItemOutOfTableAndIndexes() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5), order("c-1", "o-2", "NEW", 6));

            backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-1")));

            assertThat(get(ORDERS, key("c-1", "o-1"))).isNull();
            assertThat(backend.scan(Scan.of(ORDERS)).items()).containsExactly(order("c-1", "o-2", "NEW", 6));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .containsExactly(order("c-1", "o-2", "NEW", 6));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_TOTAL)).items())
                    .containsExactly(order("c-1", "o-2", "NEW", 6));
        }

        @Test
        void returnsTheOldItemIfAskedForAndThereWasOne() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            DeleteItem request = DeleteItem.of(ORDERS, key("c-1", "o-1")).returnValues(ReturnValues.ALL_OLD);

            assertThat(backend.deleteItem(request).attributes()).isEqualTo(order("c-1", "o-1", "NEW", 5));
            assertThat(backend.deleteItem(request).attributes()).isNull();
        }

        @Test
        void leavesTheItemWhenTheConditionFails() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            DeleteItem request = DeleteItem.of(ORDERS, key("c-1", "o-1"))
                    .condition(condition("#status = :0", s("PAID")))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);

            var failure =
                    catchThrowableOfType(ConditionalCheckFailedException.class, () -> backend.deleteItem(request));

            assertThat(failure).hasMessage("The conditional request failed");
            assertThat(failure.item()).contains(order("c-1", "o-1", "NEW", 5));
            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "NEW", 5));
        }

        @Test
        void failsOnAConditionThatAMissingItemDoesNotMeet() {
            assertFails(
                    () -> backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-1"))
                            .condition(condition("attribute_exists(customer)"))),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private ConsumedCapacity consumed(Item key) {
            ConsumedCapacity consumed = backend.deleteItem(
                            DeleteItem.of(ORDERS, key).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                    .consumedCapacity();
            return requireNonNull(consumed);
        }

        @Test
        void costsAUnitForEachKilobyteBegunOfTheOldItemAndItsEntries() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 2049), order("c-1", "o-2", "NEW", 5));

            assertThat(consumed(key("c-1", "o-1")))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 3, new Capacity(3), Map.of(), Map.of()));
            assertThat(consumed(key("c-1", "o-2")))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS,
                            3,
                            new Capacity(1),
                            Map.of(BY_STATUS, new Capacity(1)),
                            Map.of(BY_TOTAL, new Capacity(1))));
        }

        @Test
        void costsAUnitIfThereIsNoItem() {
            assertThat(consumed(key("c-1", "o-1")))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
        }
    }
}
