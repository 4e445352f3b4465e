package io.keystave.conformance;

import static io.keystave.conformance.Expressions.projection;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with BatchGetItem. Source: API reference, BatchGetItem, where no other is named. */
public abstract class BatchGetItemConformance extends BackendConformance {
    private static final String CUSTOMERS = "customers";

    @BeforeEach
    void createTables() {
        create(Orders.table());
        create(Orders.customers());
    }

    private static List<Item> keys(int from, int to) {
        List<Item> keys = new ArrayList<>();
        for (int i = from; i < to; i++) {
            keys.add(key("c-1", "o-" + i));
        }
        return keys;
    }

    private static Item customer(String customer) {
        return Item.of("customer", s(customer));
    }

    @Nested
    class Validation {
        @Test
        void rejectsARequestForNothing() {
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(Map.of())),
                    ValidationException.class,
                    "The requestItems parameter is required for BatchGetItem");
        }

        @Test
        void rejectsATableWithoutKeys() {
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(ORDERS, List.of())),
                    ValidationException.class,
                    "1 validation error detected: Value '[]' at 'requestItems.orders.member.keys' failed to satisfy"
                            + " constraint: Member must have length greater than or equal to 1");
        }

        @Test
        void rejectsNamesThatNoTableCanHave() {
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of("no", keys(0, 1))),
                    ValidationException.class,
                    "1 validation error detected: Value '{no=[...]}' at 'requestItems' failed to satisfy constraint:"
                            + " Map keys must satisfy constraint: [Member must have length less than or equal to 255,"
                            + " Member must have length greater than or equal to 3, Member must satisfy regular"
                            + " expression pattern: [a-zA-Z0-9_.-]+]");
        }

        @Test
        void rejectsMoreThanAHundredKeysOfATable() {
            assertThat(backend.batchGetItem(BatchGetItem.of(ORDERS, keys(0, 100)))
                            .responses())
                    .containsOnlyKeys(ORDERS);
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(ORDERS, keys(0, 101))),
                    ValidationException.class,
                    "1 validation error detected: Value at 'RequestItems.orders.member.Keys' failed to satisfy"
                            + " constraint: Member must have length less than or equal to 100");
        }

        @Test
        void rejectsMoreThanAHundredKeysInAll() {
            Map<String, KeysAndAttributes> request = Map.of(
                    ORDERS,
                    KeysAndAttributes.of(keys(0, 100)),
                    CUSTOMERS,
                    KeysAndAttributes.of(List.of(customer("a"))));

            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(request)),
                    ValidationException.class,
                    "Too many items requested for the BatchGetItem call");
        }

        @Test
        void rejectsAKeyThatIsThereTwice() {
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(ORDERS, List.of(key("c-1", "o-1"), key("c-1", "o-1")))),
                    ValidationException.class,
                    "Provided list of item keys contains duplicates");
        }

        @Test
        void rejectsTheWholeRequestForOneUnknownTable() {
            Map<String, KeysAndAttributes> request = new LinkedHashMap<>();
            request.put(ORDERS, KeysAndAttributes.of(keys(0, 1)));
            request.put("nothing", KeysAndAttributes.of(keys(0, 1)));

            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(request)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void rejectsTheWholeRequestForOneKeyThatDoesNotFit() {
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of(ORDERS, List.of(key("c-1", "o-1"), customer("c-1")))),
                    ValidationException.class,
                    "The provided key element does not match the schema");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void readsItemsOfSeveralTables() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5), order("c-1", "o-2", "NEW", 6), order("c-1", "o-3", "NEW", 7));
            put(CUSTOMERS, customer("c-1"));

            BatchGetItemResult result = backend.batchGetItem(BatchGetItem.of(Map.of(
                    ORDERS, KeysAndAttributes.of(List.of(key("c-1", "o-3"), key("c-1", "o-1"), key("c-1", "o-9"))),
                    CUSTOMERS, KeysAndAttributes.of(List.of(customer("c-1"))))));

            assertThat(result.responses()).containsOnlyKeys(ORDERS, CUSTOMERS);
            assertThat(result.responses().get(ORDERS))
                    .containsExactlyInAnyOrder(order("c-1", "o-1", "NEW", 5), order("c-1", "o-3", "NEW", 7));
            assertThat(result.responses().get(CUSTOMERS)).containsExactly(customer("c-1"));
            assertThat(result.unprocessedKeys()).isEmpty();
            assertThat(result.consumedCapacity()).isEmpty();
        }

        @Test
        void tellsOfATableEvenIfNoneOfItsItemsIsThere() {
            assertThat(backend.batchGetItem(BatchGetItem.of(ORDERS, keys(0, 2))).responses())
                    .isEqualTo(Map.of(ORDERS, List.of()));
        }

        @Test
        void givesBackTheAttributesThatAreAskedFor() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            BatchGetItemResult result = backend.batchGetItem(BatchGetItem.of(
                    Map.of(ORDERS, KeysAndAttributes.of(keys(1, 2)).projection(projection("#status, nothing")))));

            assertThat(result.responses().get(ORDERS)).containsExactly(Item.of("status", s("NEW")));
        }

        @Test
        void leavesWhatExceedsAMegabyteOfOnePartition() {
            for (int i = 0; i < 4; i++) {
                put(ORDERS, orderOfBytes("c-1", "o-" + i, 300 * 1024), orderOfBytes("c-2", "o-" + i, 1000));
            }
            List<Item> keys = new ArrayList<>(keys(0, 4));
            keys.add(key("c-2", "o-1"));
            KeysAndAttributes wanted =
                    KeysAndAttributes.of(keys).consistentRead(true).projection(projection("customer, #order"));

            BatchGetItemResult result = backend.batchGetItem(BatchGetItem.of(Map.of(ORDERS, wanted)));

            KeysAndAttributes left = requireNonNull(result.unprocessedKeys().get(ORDERS));
            List<Item> got = requireNonNull(result.responses().get(ORDERS));
            assertThat(got).hasSize(4).contains(key("c-2", "o-1"));
            assertThat(left).isEqualTo(wanted.keys(left.keys()));
            assertThat(left.keys()).hasSize(1).doesNotContainAnyElementsOf(got);
        }

        @Test
        void readsEverythingWhenWhatIsLeftIsAskedForAgain() {
            // Developer Guide, Quotas: an item has up to 400 KB, so 60 of them exceed the 16 MB of a response.
            Set<Item> keys = new HashSet<>();
            for (int i = 0; i < 60; i++) {
                put(ORDERS, orderOfBytes("c-" + i, "o-1", 300 * 1024));
                keys.add(key("c-" + i, "o-1"));
            }

            BatchGetItemResult first = backend.batchGetItem(BatchGetItem.of(ORDERS, List.copyOf(keys)));
            BatchGetItemResult second = backend.batchGetItem(BatchGetItem.of(first.unprocessedKeys()));

            List<Item> got = requireNonNull(first.responses().get(ORDERS));
            List<Item> rest = requireNonNull(second.responses().get(ORDERS));
            assertThat(got).hasSize(16 * 1024 / 300);
            assertThat(rest).hasSize(60 - got.size());
            assertThat(second.unprocessedKeys()).isEmpty();
            got.forEach(item -> keys.remove(key(text(item, "customer"), "o-1")));
            rest.forEach(item -> keys.remove(key(text(item, "customer"), "o-1")));
            assertThat(keys).isEmpty();
        }

        private String text(Item item, String name) {
            return requireNonNull(item.get(name)).asString();
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private BatchGetItem request(boolean isConsistent) {
            Map<String, KeysAndAttributes> wanted = new LinkedHashMap<>();
            wanted.put(ORDERS, KeysAndAttributes.of(keys(1, 4)).consistentRead(isConsistent));
            wanted.put(CUSTOMERS, KeysAndAttributes.of(List.of(customer("c-1"))));
            return BatchGetItem.of(wanted);
        }

        @Test
        void roundsEachItemAndTellsTheCostOfEachTable() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 4097), orderOfBytes("c-1", "o-2", 100));
            put(CUSTOMERS, customer("c-1"));

            assertThat(backend.batchGetItem(request(false).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(
                            ConsumedCapacity.total(ORDERS, 2), ConsumedCapacity.total(CUSTOMERS, 0.5));
            assertThat(backend.batchGetItem(request(true).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(
                            new ConsumedCapacity(ORDERS, 4, new Capacity(4), Map.of(), Map.of()),
                            new ConsumedCapacity(CUSTOMERS, 0.5, new Capacity(0.5), Map.of(), Map.of()));
        }
    }
}
