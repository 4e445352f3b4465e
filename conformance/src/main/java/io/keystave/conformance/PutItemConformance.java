package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Orders.BY_PLACE;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.Scan;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every backend does with PutItem. */
public abstract class PutItemConformance extends BackendConformance {

    private void assertRefused(PutItem request, String message) {
        assertFails(() -> backend.putItem(request), ValidationException.class, message);
    }

    @Nested
    class Validation {
        @BeforeEach
        void createTable() {
            create(Orders.indexed());
        }

        @ParameterizedTest
        @EnumSource(names = {"UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"})
        void rejectsReturnValuesOtherThanOldOrNone(ReturnValues returnValues) {
            // API reference, PutItem, ReturnValues
            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "o-1")).returnValues(returnValues),
                    "ReturnValues can only be ALL_OLD or NONE");
        }

        @Test
        void rejectsEmptyTableName() {
            // API reference, PutItem, TableName: Minimum length of 1
            assertRefused(
                    PutItem.of("", key("c-1", "o-1")),
                    "1 validation error detected: Value '' at 'tableName' failed to satisfy constraint: Member must have"
                            + " length greater than or equal to 1");
        }

        @Test
        void rejectsTableNameWithOtherCharacters() {
            // Developer Guide, Naming rules and data types
            assertRefused(
                    PutItem.of("a b", key("c-1", "o-1")),
                    "1 validation error detected: Value 'a b' at 'tableName' failed to satisfy constraint: Member must"
                            + " satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }

        @Test
        void rejectsUnknownTable() {
            assertFails(
                    () -> backend.putItem(PutItem.of("nothing", key("c-1", "o-1"))),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void rejectsItemWithoutKeyAttribute() {
            // Developer Guide, Core components, Primary key
            assertRefused(
                    PutItem.of(ORDERS, Item.of("customer", s("c-1"))),
                    "One or more parameter values were invalid: Missing the key order in the item");
        }

        @Test
        void rejectsKeyAttributeOfOtherType() {
            assertRefused(
                    PutItem.of(ORDERS, Item.of("customer", n(1), "order", s("o-1"))),
                    "One or more parameter values were invalid: Type mismatch for key customer expected: S actual: N");
        }

        @Test
        void rejectsEmptyKeyAttribute() {
            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "")),
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                            + " empty string value. Key: order");
        }

        @Test
        void rejectsPartitionKeyOver2048Bytes() {
            // Developer Guide, Quotas, Partition key; the text lacks a blank on the service
            put(ORDERS, key("c".repeat(2048), "o-1"));

            assertRefused(
                    PutItem.of(ORDERS, key("c".repeat(2049), "o-1")),
                    "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit"
                            + " of2048 bytes");
        }

        @Test
        void rejectsSortKeyOver1024BytesOfUtf8() {
            // Developer Guide, Quotas, Sort key
            put(ORDERS, key("c-1", "ö".repeat(512)));

            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "ö".repeat(512) + "o")),
                    "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size"
                            + " limit of 1024 bytes");
        }

        @Test
        void rejectsItemOver400Kilobytes() {
            // Developer Guide, Quotas, Items
            put(ORDERS, orderOfBytes("c-1", "o-1", 409_600));

            assertRefused(
                    PutItem.of(ORDERS, orderOfBytes("c-1", "o-1", 409_601)),
                    "Item size has exceeded the maximum allowed size");
            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(orderOfBytes("c-1", "o-1", 409_600));
        }

        @Test
        void countsEntriesOfLocalIndexesIntoTheItemsSize() {
            // Developer Guide, Local secondary indexes, Item collections: base item and its projections within 400 KB
            Item withoutEntry = orderOfBytes("c-1", "o-1", 409_600 - 6);
            put(ORDERS, withoutEntry);

            assertRefused(
                    PutItem.of(ORDERS, withoutEntry.with("total", AttributeValue.ofNumber(0))),
                    "Item size has exceeded the maximum allowed size");
        }

        @Test
        void rejectsIndexKeyOfOtherType() {
            // Developer Guide, Secondary indexes: an index key attribute has the type that the table's schema gives it
            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "o-1").with("status", n(1))),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                            + " IndexName: by_status");
            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "o-1").with("status", AttributeValue.ofNull())),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual:"
                            + " NULL IndexName: by_status");
        }

        @Test
        void rejectsEmptyIndexKey() {
            assertRefused(
                    PutItem.of(ORDERS, key("c-1", "o-1").with("status", s(""))),
                    "One or more parameter values are not valid. A value specified for a secondary index key is not"
                            + " supported. The AttributeValue for a key attribute cannot contain an empty string value."
                            + " IndexName: by_status, IndexKey: status");
        }

        @Test
        void checksTheTableBeforeTheItemsKey() {
            assertFails(
                    () -> backend.putItem(PutItem.of("nothing", Item.EMPTY)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }
    }

    @Nested
    class Behaviour {
        @BeforeEach
        void createTable() {
            create(Orders.indexed());
        }

        @Test
        void storesEveryTypeAsItIs() {
            Item item = key("c-1", "o-1")
                    .with("s", s("ä𝄞"))
                    .with("empty", s(""))
                    .with("n", AttributeValue.ofNumber("-12.50"))
                    .with("b", Orders.b(0, 255, 1))
                    .with("bool", AttributeValue.ofBoolean(true))
                    .with("null", AttributeValue.ofNull())
                    .with("ss", AttributeValue.ofStringSet(List.of("b", "a")))
                    .with("ns", AttributeValue.ofNumberTextSet(List.of("2", "1.0")))
                    .with("l", AttributeValue.ofList(s("x"), n(1)))
                    .with("m", AttributeValue.ofMap(Map.of("x", AttributeValue.ofMap(Map.of("y", n(1))))));

            put(ORDERS, item);

            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(item);
        }

        @Test
        void replacesTheWholeItem() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("note", s("old")));

            put(ORDERS, order("c-1", "o-1", "PAID", 6));

            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "PAID", 6));
        }

        @Test
        void returnsTheOldItemIfAskedForAndThereWasOne() {
            PutItem request = PutItem.of(ORDERS, order("c-1", "o-1", "NEW", 5)).returnValues(ReturnValues.ALL_OLD);

            assertThat(backend.putItem(request).attributes()).isNull();
            assertThat(backend.putItem(request).attributes()).isEqualTo(order("c-1", "o-1", "NEW", 5));
            assertThat(backend.putItem(request.returnValues(ReturnValues.NONE)).attributes())
                    .isNull();
        }

        @Test
        void writesNothingWhenTheConditionFails() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertFails(
                    () -> backend.putItem(PutItem.of(ORDERS, order("c-1", "o-1", "PAID", 6))
                            .condition(condition("attribute_not_exists(customer)"))),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "NEW", 5));
        }

        @Test
        void returnsTheStoredItemWithAFailedConditionIfAskedFor() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            PutItem request =
                    PutItem.of(ORDERS, order("c-1", "o-1", "PAID", 6)).condition(condition("#total > :0", n(5)));

            var silent = catchThrowableOfType(ConditionalCheckFailedException.class, () -> backend.putItem(request));
            var telling = catchThrowableOfType(
                    ConditionalCheckFailedException.class,
                    () -> backend.putItem(
                            request.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));

            assertThat(silent.item()).isEmpty();
            assertThat(telling.item()).contains(order("c-1", "o-1", "NEW", 5));
        }

        @Test
        void judgesAMissingItemAsOneWithoutAttributes() {
            PutItem request = PutItem.of(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertFails(
                    () -> backend.putItem(request.condition(condition("attribute_exists(customer)"))),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
            backend.putItem(request.condition(condition("#status <> :0", s("NEW"))));

            assertThat(get(ORDERS, key("c-1", "o-1"))).isNotNull();
        }

        @Test
        void keepsIndexesInStepWithTheItem() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("note", s("x")));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .containsExactly(order("c-1", "o-1", "NEW", 5));

            put(ORDERS, order("c-1", "o-1", "PAID", 5));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .containsExactly(order("c-1", "o-1", "PAID", 5));

            put(ORDERS, key("c-1", "o-1").with("status", s("PAID")));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .isEmpty();
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_TOTAL)).items())
                    .isEmpty();
        }

        @Test
        void leavesAnItemOutOfAMultiAttributeIndexUntilItHasAllAttributes() {
            Item partial = key("c-1", "o-1")
                    .with("country", s("DE"))
                    .with("city", s("Ulm"))
                    .with("year", n(2026));
            put(ORDERS, partial);
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_PLACE)).items())
                    .isEmpty();

            put(ORDERS, partial.with("street", s("Hafengasse")));

            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_PLACE)).items())
                    .containsExactly(partial.with("street", s("Hafengasse")));
        }

        @Test
        void tellsTheSizeOfTheItemCollectionOfTablesWithLocalIndexes() {
            create(Orders.customers());

            PutItemResult indexed = backend.putItem(PutItem.of(ORDERS, order("c-1", "o-1", "NEW", 5))
                    .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE));
            PutItemResult plain = backend.putItem(PutItem.of("customers", Item.of("customer", s("c-1")))
                    .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE));

            ItemCollectionMetrics metrics = requireNonNull(indexed.itemCollectionMetrics());
            assertThat(metrics.itemCollectionKey()).isEqualTo(Item.of("customer", s("c-1")));
            assertThat(metrics.lowerBoundGigabytes()).isEqualTo(0.0);
            assertThat(metrics.upperBoundGigabytes()).isEqualTo(1.0);
            assertThat(plain.itemCollectionMetrics()).isNull();
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private ConsumedCapacity consumed(Item item, ReturnConsumedCapacity detail) {
            ConsumedCapacity consumed = backend.putItem(PutItem.of(ORDERS, item).returnConsumedCapacity(detail))
                    .consumedCapacity();
            return requireNonNull(consumed);
        }

        @Test
        void tellsNothingUnlessAsked() {
            create(Orders.table());

            assertThat(backend.putItem(PutItem.of(ORDERS, key("c-1", "o-1"))).consumedCapacity())
                    .isNull();
        }

        @Test
        void costsAUnitForEachKilobyteBegunOfTheLargerItem() {
            create(Orders.table());

            assertThat(consumed(orderOfBytes("c-1", "o-1", 1024), ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 1));
            assertThat(consumed(orderOfBytes("c-1", "o-1", 2049), ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 3));
            assertThat(consumed(key("c-1", "o-1"), ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 3));
        }

        @Test
        void costsMoreForEachIndexThatChanges() {
            create(Orders.indexed());

            assertThat(consumed(order("c-1", "o-1", "NEW", 5), ReturnConsumedCapacity.INDEXES))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS,
                            3,
                            new Capacity(1),
                            Map.of(BY_STATUS, new Capacity(1)),
                            Map.of(BY_TOTAL, new Capacity(1))));
        }

        @Test
        void costsNothingForAnIndexThatDoesNotChange() {
            create(Orders.indexed());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertThat(consumed(order("c-1", "o-1", "NEW", 5).with("note", s("x")), ReturnConsumedCapacity.INDEXES))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
        }

        @Test
        void costsADeletionAndAnInsertionWhereTheIndexKeyChanges() {
            create(Orders.indexed());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            // by_total has the new status under the same key: one write there, two in by_status
            assertThat(consumed(order("c-1", "o-1", "PAID", 5), ReturnConsumedCapacity.INDEXES))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS,
                            4,
                            new Capacity(1),
                            Map.of(BY_STATUS, new Capacity(2)),
                            Map.of(BY_TOTAL, new Capacity(1))));
        }

        @Test
        void costsTheRemovalOfAnEntry() {
            create(Orders.withGlobalIndexes());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertThat(consumed(key("c-1", "o-1"), ReturnConsumedCapacity.INDEXES))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS, 2, new Capacity(1), Map.of(BY_STATUS, new Capacity(1)), Map.of()));
        }
    }
}
