package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.projection;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.Select;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every backend does with Scan. */
public abstract class ScanConformance extends BackendConformance {

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    private static Scan scan() {
        return Scan.of(ORDERS);
    }

    private List<Item> allPages(Scan scan) {
        List<Item> items = new ArrayList<>();
        @Nullable Item start = null;
        do {
            ScanResult page = backend.scan(scan.exclusiveStartKey(start));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        return items;
    }

    /** API reference, Scan. */
    @Nested
    class Validation {
        private void assertRefused(Scan scan, String message) {
            assertFails(() -> backend.scan(scan), ValidationException.class, message);
        }

        @Test
        void rejectsUnknownTableAndIndex() {
            assertFails(
                    () -> backend.scan(Scan.of("nothing")),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertRefused(scan().indexName("nothing"), "The table does not have the specified index: nothing");
        }

        @Test
        void rejectsLimitOfZero() {
            assertRefused(
                    scan().limit(0),
                    "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have"
                            + " value greater than or equal to 1");
        }

        @Test
        void rejectsConsistentReadsOfGlobalIndexes() {
            assertRefused(
                    scan().indexName(BY_STATUS).consistentRead(true),
                    "Consistent reads are not supported on global secondary indexes");
        }

        @Test
        void rejectsSelectsThatDoNotGoWithTheRest() {
            assertRefused(
                    scan().select(Select.SPECIFIC_ATTRIBUTES),
                    "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
            assertRefused(
                    scan().select(Select.ALL_PROJECTED_ATTRIBUTES),
                    "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            assertRefused(
                    scan().select(Select.COUNT).projection(projection("note")),
                    "Cannot specify the ProjectionExpression when choosing to get only the Count");
        }

        @Test
        void rejectsSegmentsWithoutNumberAndTheOtherWayRound() {
            assertRefused(
                    scan().segment(0),
                    "The TotalSegments parameter is required but was not present in the request when Segment parameter is"
                            + " present");
            assertRefused(
                    scan().totalSegments(2),
                    "The Segment parameter is required but was not present in the request when parameter TotalSegments is"
                            + " present");
        }

        @Test
        void rejectsSegmentsOutsideTheirNumber() {
            assertRefused(
                    scan().segment(5).totalSegments(5),
                    "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 5 is not"
                            + " less than TotalSegments: 5");
            assertRefused(
                    scan().segment(0).totalSegments(1_000_001),
                    "1 validation error detected: Value '1000001' at 'totalSegments' failed to satisfy constraint: Member"
                            + " must have value less than or equal to 1000000");
        }

        @Test
        void rejectsStartKeysThatDoNotMatchTheSchema() {
            assertRefused(
                    scan().exclusiveStartKey(Item.of("customer", s("c-1"))),
                    "The provided starting key is invalid: The provided key element does not match the schema");
            assertRefused(
                    scan().indexName(BY_STATUS).exclusiveStartKey(key("c-1", "o-1")),
                    "The provided starting key is invalid");
        }

        @Test
        void rejectsStartKeysOfAnotherSegment() {
            int refused = 0;
            for (int segment = 0; segment < 4; segment++) {
                Scan scan = scan().segment(segment).totalSegments(4).exclusiveStartKey(key("c-1", "o-1"));
                try {
                    backend.scan(scan);
                } catch (ValidationException e) {
                    refused++;
                    assertThat(e)
                            .hasMessage("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
                                    + " ExclusiveStartKey with correct Segment. TotalSegments: 4 Segment: " + segment);
                }
            }
            assertThat(refused).as("segments that refuse a key of one").isEqualTo(3);
        }
    }

    @Nested
    class Behaviour {
        @Test
        void givesEveryItemAndThoseOfAPartitionInOrder() {
            put(ORDERS, key("c-1", "b"), key("c-2", "a"), key("c-1", "a"), key("c-3", "a"));

            List<Item> items = backend.scan(scan()).items();

            assertThat(items)
                    .containsExactlyInAnyOrder(key("c-1", "a"), key("c-1", "b"), key("c-2", "a"), key("c-3", "a"));
            assertThat(items.indexOf(key("c-1", "b"))).isEqualTo(items.indexOf(key("c-1", "a")) + 1);
        }

        @Test
        void givesPagesThatTogetherAreEverything() {
            List<Item> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(order("c-" + i % 7, "o-" + i, "NEW", i));
            }
            put(ORDERS, all.toArray(Item[]::new));

            assertThat(allPages(scan().limit(4))).containsExactlyInAnyOrderElementsOf(all);
            assertThat(allPages(scan().indexName(BY_STATUS).limit(4))).containsExactlyInAnyOrderElementsOf(all);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
        void givesSegmentsThatTogetherAreEverything(int totalSegments) {
            List<Item> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(key("c-" + i, "o"));
            }
            put(ORDERS, all.toArray(Item[]::new));

            List<Item> found = new ArrayList<>();
            int asked = Math.min(totalSegments, 7);
            for (int segment = 0; segment < asked; segment++) {
                List<Item> ofSegment = allPages(
                        scan().segment(segment).totalSegments(totalSegments).limit(9));
                assertThat(ofSegment).hasSizeLessThan(totalSegments == 1 ? 201 : 160);
                found.addAll(ofSegment);
            }

            assertThat(found).doesNotHaveDuplicates();
            if (asked == totalSegments) {
                assertThat(found).containsExactlyInAnyOrderElementsOf(all);
            }
        }

        @Test
        void filtersByAnyAttributeAfterTheLimit() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1), order("c-1", "o-2", "PAID", 2), order("c-1", "o-3", "NEW", 3));

            ScanResult page = backend.scan(
                    scan().limit(2).filter(condition("#order <> :0 AND #status = :1", s("o-3"), s("NEW"))));

            assertThat(page.items()).containsExactly(order("c-1", "o-1", "NEW", 1));
            assertThat(page.count()).isEqualTo(1);
            assertThat(page.scannedCount()).isEqualTo(2);
            assertThat(page.lastEvaluatedKey()).isEqualTo(key("c-1", "o-2"));
        }

        @Test
        void givesOnlyItemsThatAreInTheIndex() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1), key("c-1", "o-2").with("status", s("NEW")));

            assertThat(backend.scan(scan().indexName(BY_STATUS)).items())
                    .containsExactly(order("c-1", "o-1", "NEW", 1));
        }

        @Test
        void fetchesFromTheTableForALocalIndex() {
            Item order = order("c-1", "o-1", "NEW", 1).with("note", s("x"));
            put(ORDERS, order);

            assertThat(backend.scan(scan().indexName(BY_TOTAL).select(Select.ALL_ATTRIBUTES))
                            .items())
                    .containsExactly(order);
        }

        @Test
        void endsAPageWithTheItemThatCrossesOneMegabyte() {
            // API reference, Scan: 1 MB of data
            for (int i = 1; i <= 4; i++) {
                put(ORDERS, orderOfBytes("c-1", "o-" + i, 400_000));
            }

            ScanResult page = backend.scan(scan());

            assertThat(page.items()).hasSize(3);
            assertThat(page.lastEvaluatedKey()).isEqualTo(key("c-1", "o-3"));
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        @Test
        void countTheBytesOfAllItemsTogether() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 4000), orderOfBytes("c-2", "o-1", 4000), key("c-3", "o-1"));

            assertThat(backend.scan(scan().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
            assertThat(backend.scan(scan().consistentRead(true).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                            .consumedCapacity())
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 2));
        }

        @Test
        void areSpentByTheIndexThatIsScanned() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1).with("x", n(1)));

            assertThat(backend.scan(scan().indexName(BY_STATUS).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS, 0.5, new Capacity(0), Map.of(BY_STATUS, new Capacity(0.5)), Map.of()));
        }
    }
}
