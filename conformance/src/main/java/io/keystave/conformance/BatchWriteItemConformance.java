package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.Scan;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WriteRequest;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with BatchWriteItem. Source: API reference, BatchWriteItem, where no other is named. */
public abstract class BatchWriteItemConformance extends BackendConformance {
    private static final String CUSTOMERS = "customers";

    @BeforeEach
    void createTables() {
        create(Orders.indexed());
        create(Orders.customers());
    }

    private static List<WriteRequest> puts(int count) {
        List<WriteRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(WriteRequest.put(order("c-1", "o-" + i, "NEW", i)));
        }
        return requests;
    }

    private static Item customer(String customer) {
        return Item.of("customer", s(customer));
    }

    @Nested
    class Validation {
        private void assertRefused(BatchWriteItem request, String message) {
            assertFails(() -> backend.batchWriteItem(request), ValidationException.class, message);
            assertThat(backend.scan(Scan.of(ORDERS)).items()).isEmpty();
        }

        @Test
        void rejectsARequestForNothing() {
            assertRefused(BatchWriteItem.of(Map.of()), "The requestItems parameter is required for BatchWriteItem");
        }

        @Test
        void rejectsNoneOrMoreThan25RequestsForATable() {
            String message = "1 validation error detected: Value '{orders=[...]}' at 'requestItems' failed to satisfy"
                    + " constraint: Map value must satisfy constraint: [Member must have length less than or equal to"
                    + " 25, Member must have length greater than or equal to 1]";

            assertRefused(BatchWriteItem.of(ORDERS, List.of()), message);
            assertRefused(BatchWriteItem.of(ORDERS, puts(26)), message);
        }

        @Test
        void rejectsMoreThan25RequestsInAll() {
            assertRefused(
                    BatchWriteItem.of(Map.of(ORDERS, puts(25), CUSTOMERS, List.of(WriteRequest.put(customer("c-1"))))),
                    "Too many items requested for the BatchWriteItem call");
        }

        @Test
        void rejectsARequestThatIsNeitherPutNorDeleteOrBoth() {
            String message = "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                    + " supported datatypes";

            assertRefused(BatchWriteItem.of(ORDERS, List.of(new WriteRequest(null, null))), message);
            assertRefused(
                    BatchWriteItem.of(
                            ORDERS, List.of(new WriteRequest(order("c-1", "o-1", "NEW", 1), key("c-1", "o-1")))),
                    message);
        }

        @Test
        void rejectsTwoRequestsForOneItem() {
            assertRefused(
                    BatchWriteItem.of(
                            ORDERS,
                            List.of(
                                    WriteRequest.put(order("c-1", "o-1", "NEW", 1)),
                                    WriteRequest.delete(key("c-1", "o-1")))),
                    "Provided list of item keys contains duplicates");
        }

        @Test
        void rejectsTheWholeRequestForOneItemThatIsTooLarge() {
            assertRefused(
                    BatchWriteItem.of(
                            ORDERS,
                            List.of(
                                    WriteRequest.put(order("c-1", "o-1", "NEW", 1)),
                                    WriteRequest.put(orderOfBytes("c-1", "o-2", 400 * 1024 + 1)))),
                    "Item size has exceeded the maximum allowed size");
        }

        @Test
        void rejectsTheWholeRequestForOneItemThatDoesNotFitItsTable() {
            assertRefused(
                    BatchWriteItem.of(
                            ORDERS,
                            List.of(
                                    WriteRequest.put(order("c-1", "o-1", "NEW", 1)),
                                    WriteRequest.delete(customer("c-1")))),
                    "The provided key element does not match the schema");
            assertRefused(
                    BatchWriteItem.of(
                            ORDERS,
                            List.of(
                                    WriteRequest.put(order("c-1", "o-1", "NEW", 1)),
                                    WriteRequest.put(
                                            order("c-1", "o-2", "NEW", 1).with("total", s("1"))))),
                    "One or more parameter values were invalid: Type mismatch for Index Key total Expected: N Actual: S"
                            + " IndexName: by_total");
        }

        @Test
        void rejectsTheWholeRequestForOneUnknownTable() {
            Map<String, List<WriteRequest>> request = new LinkedHashMap<>();
            request.put(ORDERS, puts(1));
            request.put("nothing", puts(1));

            assertFails(
                    () -> backend.batchWriteItem(BatchWriteItem.of(request)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertThat(backend.scan(Scan.of(ORDERS)).items()).isEmpty();
        }
    }

    @Nested
    class Behaviour {
        @Test
        void putsAndDeletesItemsOfSeveralTables() {
            put(ORDERS, order("c-1", "o-1", "OLD", 1), order("c-1", "o-2", "OLD", 2), order("c-1", "o-3", "OLD", 3));

            BatchWriteItemResult result = backend.batchWriteItem(BatchWriteItem.of(Map.of(
                    ORDERS,
                    List.of(
                            WriteRequest.put(order("c-1", "o-1", "NEW", 9)),
                            WriteRequest.delete(key("c-1", "o-2")),
                            WriteRequest.delete(key("c-1", "o-9")),
                            WriteRequest.put(order("c-1", "o-4", "NEW", 4))),
                    CUSTOMERS,
                    List.of(WriteRequest.put(customer("c-1"))))));

            assertThat(result).isEqualTo(new BatchWriteItemResult(Map.of(), Map.of(), List.of()));
            assertThat(backend.scan(Scan.of(ORDERS)).items())
                    .containsExactly(
                            order("c-1", "o-1", "NEW", 9),
                            order("c-1", "o-3", "OLD", 3),
                            order("c-1", "o-4", "NEW", 4));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .containsExactlyInAnyOrder(
                            order("c-1", "o-1", "NEW", 9),
                            order("c-1", "o-3", "OLD", 3),
                            order("c-1", "o-4", "NEW", 4));
            assertThat(backend.scan(Scan.of(CUSTOMERS)).items()).containsExactly(customer("c-1"));
        }

        @Test
        void tellsTheSizeOfEachItemCollectionOnce() {
            List<WriteRequest> requests = new ArrayList<>(puts(2));
            requests.add(WriteRequest.delete(key("c-2", "o-1")));

            BatchWriteItemResult result = backend.batchWriteItem(
                    BatchWriteItem.of(Map.of(ORDERS, requests, CUSTOMERS, List.of(WriteRequest.put(customer("c-1")))))
                            .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE));

            assertThat(result.itemCollectionMetrics())
                    .isEqualTo(Map.of(
                            ORDERS,
                            List.of(
                                    new ItemCollectionMetrics(customer("c-1"), 0, 1),
                                    new ItemCollectionMetrics(customer("c-2"), 0, 1))));
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private BatchWriteItem request() {
            Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
            requests.put(
                    ORDERS,
                    List.of(
                            WriteRequest.put(order("c-1", "o-1", "NEW", 1)),
                            WriteRequest.delete(key("c-1", "o-2")),
                            WriteRequest.put(key("c-1", "o-3").with("total", n(5)))));
            requests.put(CUSTOMERS, List.of(WriteRequest.delete(customer("c-1"))));
            return BatchWriteItem.of(requests);
        }

        @Test
        void costsWhatTheSingleWritesWouldInEachTable() {
            put(ORDERS, orderOfBytes("c-1", "o-2", 2049));

            assertThat(backend.batchWriteItem(request().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(
                            new ConsumedCapacity(
                                    ORDERS,
                                    8,
                                    new Capacity(5),
                                    Map.of(BY_STATUS, new Capacity(1)),
                                    Map.of(BY_TOTAL, new Capacity(2))),
                            new ConsumedCapacity(CUSTOMERS, 1, new Capacity(1), Map.of(), Map.of()));
        }

        @Test
        void tellsTheSumAloneIfThatIsAskedFor() {
            assertThat(backend.batchWriteItem(request().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(ConsumedCapacity.total(ORDERS, 6), ConsumedCapacity.total(CUSTOMERS, 1));
        }
    }
}
