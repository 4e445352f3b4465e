package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.update;
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

import io.keystave.expression.UpdateExpression;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.Scan;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with UpdateItem. */
public abstract class UpdateItemConformance extends BackendConformance {
    private static final Item KEY = key("c-1", "o-1");

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    private void run(UpdateExpression update) {
        backend.updateItem(UpdateItem.of(ORDERS, KEY).update(update));
    }

    private @Nullable Item run(UpdateExpression update, ReturnValues returnValues) {
        return backend.updateItem(UpdateItem.of(ORDERS, KEY).update(update).returnValues(returnValues))
                .attributes();
    }

    private void assertRefused(UpdateExpression update, String message) {
        Item before = get(ORDERS, KEY);
        assertFails(() -> run(update), ValidationException.class, message);
        assertThat(get(ORDERS, KEY)).as("the item after a refused update").isEqualTo(before);
    }

    @Nested
    class Validation {
        @Test
        void rejectsUnknownTable() {
            assertFails(
                    () -> backend.updateItem(UpdateItem.of("nothing", KEY)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void rejectsKeysThatDoNotMatchTheSchema() {
            // API reference, UpdateItem, Key
            assertFails(
                    () -> backend.updateItem(UpdateItem.of(ORDERS, Item.of("customer", s("c-1")))),
                    ValidationException.class,
                    "The provided key element does not match the schema");
        }

        @Test
        void rejectsChangesOfTheKey() {
            // Developer Guide, Core components, Primary key
            String message =
                    "One or more parameter values were invalid: Cannot update attribute order. This attribute is"
                            + " part of the key";

            assertRefused(update("SET #order = :0", s("o-2")), message);
            assertRefused(update("REMOVE #order"), message);
            assertRefused(
                    update("SET #order.x = :0", s("o-2")),
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key:"
                            + " order");
        }

        @Test
        void rejectsIndexKeysOfOtherType() {
            // Developer Guide, Secondary indexes
            assertRefused(
                    update("SET #status = :0", n(1)),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                            + " IndexName: by_status");
            put(ORDERS, key("c-1", "o-1").with("x", n(1)));
            assertRefused(
                    update("SET #status = x"),
                    "The update expression attempted to update the secondary index key to unsupported type");
        }

        @Test
        void rejectsIndexKeysThatAreEmptyOrTooLong() {
            assertRefused(
                    update("SET #status = :0", s("")),
                    "One or more parameter values are not valid. The update expression attempted to update a secondary"
                            + " index key to a value that is not supported. The AttributeValue for a key attribute cannot"
                            + " contain an empty string value.");
            assertRefused(
                    update("SET #status = :0", s("x".repeat(2049))),
                    "The update expression attempted to update the secondary index key beyond allowed size limits.");
        }

        @Test
        void rejectsItemsThatGrowOver400Kilobytes() {
            // Developer Guide, Quotas, Items
            put(ORDERS, orderOfBytes("c-1", "o-1", 409_000));

            assertRefused(
                    update("SET more = :0", s("x".repeat(597))),
                    "Item size to update has exceeded the maximum allowed size");
            run(update("SET more = :0", s("x".repeat(596))));
        }

        @Test
        void rejectsUpdatesThatDoNotFitTheStoredItem() {
            // Developer Guide, Using update expressions
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("m", AttributeValue.ofMap(Map.of())));

            assertRefused(
                    update("SET x.y = :0", n(1)),
                    "The document path provided in the update expression is invalid for update");
            assertRefused(
                    update("SET x = nothing"),
                    "The provided expression refers to an attribute that does not exist in the item");
            assertRefused(
                    update("SET x = #status + :0", n(1)),
                    "An operand in the update expression has an incorrect data type");
            assertRefused(
                    update("ADD #status :0", n(1)),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                            + " IndexName: by_status");
            assertRefused(update("ADD m :0", n(1)), "An operand in the update expression has an incorrect data type");
        }

        @Test
        void rejectsSumsThatNeedMoreThan38Digits() {
            // Developer Guide, Naming rules and data types, Number
            put(ORDERS, key("c-1", "o-1").with("x", AttributeValue.ofNumber("1e50")));

            assertRefused(
                    update("SET x = x + :0", n(1)),
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void createsTheItemIfThereIsNone() {
            run(update("SET #status = :0", s("NEW")));

            assertThat(get(ORDERS, KEY)).isEqualTo(KEY.with("status", s("NEW")));
        }

        @Test
        void createsAnItemOfItsKeyAloneWithoutExpression() {
            backend.updateItem(UpdateItem.of(ORDERS, KEY));

            assertThat(get(ORDERS, KEY)).isEqualTo(KEY);
        }

        @Test
        void createsNoItemByTakingAwayAlone() {
            run(update("REMOVE x, y.z"));
            run(update("DELETE tags :0", AttributeValue.ofStringSet(List.of("a"))));

            assertThat(get(ORDERS, KEY)).isNull();
        }

        @Test
        void computesEverythingFromTheItemBefore() {
            put(ORDERS, KEY.with("x", n(1)).with("y", n(2)).with("l", AttributeValue.ofList(n(0), n(1), n(2))));

            run(update("SET x = y, y = x, #l[5] = :0 REMOVE #l[0] ADD z :1", n(9), n(3)));

            assertThat(get(ORDERS, KEY))
                    .isEqualTo(KEY.with("x", n(2))
                            .with("y", n(1))
                            .with("z", n(3))
                            .with("l", AttributeValue.ofList(n(1), n(2), n(9))));
        }

        @Test
        void judgesTheConditionOnTheStoredItemNotOnItsKey() {
            UpdateItem request = UpdateItem.of(ORDERS, KEY)
                    .update(update("SET x = :0", n(1)))
                    .condition(condition("attribute_exists(customer)"));

            assertFails(
                    () -> backend.updateItem(request),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
            assertThat(get(ORDERS, KEY)).isNull();
            put(ORDERS, KEY);
            backend.updateItem(request);
            assertThat(get(ORDERS, KEY)).isEqualTo(KEY.with("x", n(1)));
        }

        @Test
        void judgesTheConditionBeforeApplyingTheUpdate() {
            // Developer Guide, Condition expressions: the update is not attempted when the condition is false
            assertFails(
                    () -> backend.updateItem(UpdateItem.of(ORDERS, KEY)
                            .update(update("SET x = nothing"))
                            .condition(condition("attribute_exists(customer)"))),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
        }

        @Test
        void movesEntriesOfIndexesWithTheirKeys() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            run(update("SET #status = :0 REMOVE #total", s("PAID")));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .isEmpty();
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_TOTAL)).items())
                    .isEmpty();

            run(update("ADD #total :0", n(7)));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).items())
                    .containsExactly(order("c-1", "o-1", "PAID", 7));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_TOTAL)).items())
                    .containsExactly(order("c-1", "o-1", "PAID", 7));
        }

        @Test
        void returnsWholeItemsOrWhatWasUpdated() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("x", n(1)));
            UpdateExpression update = update("SET #status = :0, y = :1 REMOVE x", s("PAID"), n(2));

            assertThat(run(update, ReturnValues.UPDATED_OLD)).isEqualTo(Item.of("status", s("NEW"), "x", n(1)));
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("x", n(1)));
            assertThat(run(update, ReturnValues.UPDATED_NEW)).isEqualTo(Item.of("status", s("PAID"), "y", n(2)));
            put(ORDERS, order("c-1", "o-1", "NEW", 5).with("x", n(1)));
            assertThat(run(update, ReturnValues.ALL_OLD))
                    .isEqualTo(order("c-1", "o-1", "NEW", 5).with("x", n(1)));
            assertThat(run(update, ReturnValues.ALL_NEW))
                    .isEqualTo(order("c-1", "o-1", "PAID", 5).with("y", n(2)));
            assertThat(run(update, ReturnValues.NONE)).isNull();
        }

        @Test
        void returnsOnlyThePartOfADocumentThatWasUpdated() {
            put(ORDERS, KEY.with("m", AttributeValue.ofMap(Map.of("a", n(1), "b", n(2)))));

            assertThat(run(update("SET m.a = :0", n(3)), ReturnValues.UPDATED_NEW))
                    .isEqualTo(Item.of("m", AttributeValue.ofMap(Map.of("a", n(3)))));
        }

        @Test
        void returnsNothingWhereThereIsNothingToReturn() {
            assertThat(run(update("SET x = :0", n(1)), ReturnValues.ALL_OLD)).isNull();
            assertThat(run(update("REMOVE x"), ReturnValues.UPDATED_NEW)).isNull();
            assertThat(run(update("SET y = :0", n(1)), ReturnValues.UPDATED_OLD))
                    .isNull();
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private ConsumedCapacity consumed(UpdateExpression update) {
            ConsumedCapacity consumed = backend.updateItem(UpdateItem.of(ORDERS, KEY)
                            .update(update)
                            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                    .consumedCapacity();
            return requireNonNull(consumed);
        }

        @Test
        void costsAUnitForEachKilobyteBegunOfTheLargerOfOldAndNewItem() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 3000));

            assertThat(consumed(update("REMOVE note")))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 3, new Capacity(3), Map.of(), Map.of()));
            assertThat(consumed(update("SET x = :0", n(1))))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
        }

        @Test
        void costsAUnitIfNothingIsWritten() {
            assertThat(consumed(update("REMOVE x")))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
        }

        @Test
        void costsMoreForEachIndexThatChanges() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertThat(consumed(update("SET #total = :0", n(6))))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS,
                            5,
                            new Capacity(1),
                            Map.of(BY_STATUS, new Capacity(2)),
                            Map.of(BY_TOTAL, new Capacity(2))));
        }
    }
}
