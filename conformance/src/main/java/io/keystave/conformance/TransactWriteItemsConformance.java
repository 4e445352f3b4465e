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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.operation.CancellationReason;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.Delete;
import io.keystave.operation.IdempotentParameterMismatchException;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.Put;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.Scan;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.Update;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with TransactWriteItems. Source: API reference, TransactWriteItems, where no other is named. */
public abstract class TransactWriteItemsConformance extends BackendConformance {
    private static final CancellationReason CONDITION_FAILED =
            new CancellationReason("ConditionalCheckFailed", "The conditional request failed", null);

    @BeforeEach
    void createTables() {
        create(Orders.indexed());
        create(Orders.customers());
    }

    private static TransactWriteItem put(Item item) {
        return TransactWriteItem.of(Put.of(ORDERS, item));
    }

    private void store(Item... items) {
        put(ORDERS, items);
    }

    private static Item customer(String customer) {
        return Item.of("customer", s(customer));
    }

    private TransactWriteItemsResult transact(TransactWriteItem... actions) {
        return backend.transactWriteItems(TransactWriteItems.of(actions));
    }

    private void assertCancelled(List<CancellationReason> reasons, TransactWriteItem... actions) {
        var failure = catchThrowableOfType(TransactionCanceledException.class, () -> transact(actions));

        assertThat(failure)
                .hasMessage("Transaction cancelled, please refer cancellation reasons for specific reasons "
                        + reasons.stream().map(CancellationReason::code).toList());
        assertThat(failure.cancellationReasons()).isEqualTo(reasons);
    }

    private static CancellationReason invalid(String message) {
        return new CancellationReason("ValidationError", message, null);
    }

    @Nested
    class Validation {
        private void assertRefused(String message, TransactWriteItem... actions) {
            assertFails(() -> transact(actions), ValidationException.class, message);
            assertThat(backend.scan(Scan.of(ORDERS)).items()).isEmpty();
        }

        private TransactWriteItem[] puts(int count) {
            List<TransactWriteItem> actions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                actions.add(put(order("c-" + i % 9, "o-" + i, "NEW", i)));
            }
            return actions.toArray(TransactWriteItem[]::new);
        }

        @Test
        void rejectsATransactionWithoutActions() {
            assertRefused("1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint:"
                    + " Member must have length greater than or equal to 1");
        }

        @Test
        void rejectsMoreThanAHundredActions() {
            assertRefused(
                    "1 validation error detected: Value '[...]' at 'transactItems' failed to satisfy constraint:"
                            + " Member must have length less than or equal to 100",
                    puts(101));
            transact(puts(100));
            assertThat(backend.scan(Scan.of(ORDERS)).count()).isEqualTo(100);
        }

        @Test
        void rejectsAnElementThatIsNotExactlyOneAction() {
            String message = "TransactItems can only contain one of Check, Put, Update or Delete";

            assertRefused(message, new TransactWriteItem(null, null, null, null));
            assertRefused(
                    message,
                    new TransactWriteItem(
                            null,
                            Put.of(ORDERS, order("c-1", "o-1", "NEW", 1)),
                            Delete.of(ORDERS, key("c-1", "o-2")),
                            null));
        }

        @Test
        void rejectsTwoActionsOnOneItem() {
            assertRefused(
                    "Transaction request cannot include multiple operations on one item",
                    put(order("c-1", "o-1", "NEW", 1)),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-1", "o-1"), condition("attribute_exists(customer)"))));
        }

        @Test
        void rejectsMoreThanFourMegabytes() {
            // Developer Guide, Quotas, DynamoDB transactions; the text is known in part only
            List<TransactWriteItem> actions = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                actions.add(put(orderOfBytes("c-" + i, "o-1", 400_000)));
            }

            assertThatThrownBy(() -> transact(actions.toArray(TransactWriteItem[]::new)))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessageContainingAll("Transaction payload", "size cannot exceed");
            transact(actions.subList(0, 10).toArray(TransactWriteItem[]::new));
        }

        @Test
        void countsTheValuesOfExpressionsInTheFourMegabytes() {
            List<TransactWriteItem> actions = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                actions.add(TransactWriteItem.of(
                        Update.of(ORDERS, key("c-" + i, "o-1"), update("SET note = :0", s("x".repeat(400_000))))));
            }

            assertThatThrownBy(() -> transact(actions.toArray(TransactWriteItem[]::new)))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessageContainingAll("Transaction payload", "size cannot exceed");
        }

        @Test
        void rejectsTheWholeRequestForOneItemThatIsTooLargeOrHasAnEmptyKey() {
            assertRefused(
                    "Item size has exceeded the maximum allowed size",
                    put(order("c-1", "o-1", "NEW", 1)),
                    put(orderOfBytes("c-1", "o-2", 400 * 1024 + 1)));
            assertRefused(
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                            + " empty string value. Key: order",
                    put(order("c-1", "o-1", "NEW", 1)),
                    TransactWriteItem.of(Delete.of(ORDERS, key("c-1", ""))));
        }

        @Test
        void rejectsTheWholeRequestForOneUnknownTable() {
            assertFails(
                    () -> transact(
                            put(order("c-1", "o-1", "NEW", 1)),
                            TransactWriteItem.of(Delete.of("nothing", key("c-1", "o-1")))),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertThat(backend.scan(Scan.of(ORDERS)).items()).isEmpty();
        }

        @Test
        void rejectsTokensOfMoreThan36Characters() {
            String token = "t".repeat(37);

            assertFails(
                    () -> backend.transactWriteItems(TransactWriteItems.of(put(order("c-1", "o-1", "NEW", 1)))
                            .clientRequestToken(token)),
                    ValidationException.class,
                    "1 validation error detected: Value '" + token + "' at 'clientRequestToken' failed to satisfy"
                            + " constraint: Member must have length less than or equal to 36");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void doesEveryKindOfAction() {
            store(order("c-1", "o-1", "OLD", 1), order("c-1", "o-2", "OLD", 2));
            store(order("c-2", "o-3", "OLD", 3));

            TransactWriteItemsResult result = transact(
                    TransactWriteItem.of(Update.of(ORDERS, key("c-1", "o-1"), update("SET #status = :0", s("NEW")))
                            .condition(condition("#total = :0", n(1)))),
                    TransactWriteItem.of(Delete.of(ORDERS, key("c-1", "o-2"))),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-2", "o-3"), condition("#status = :0", s("OLD")))),
                    put(order("c-2", "o-4", "NEW", 4)),
                    TransactWriteItem.of(Put.of("customers", customer("c-1"))));

            assertThat(result).isEqualTo(new TransactWriteItemsResult(List.of(), Map.of()));
            assertThat(backend.scan(Scan.of(ORDERS)).items())
                    .containsExactlyInAnyOrder(
                            order("c-1", "o-1", "NEW", 1),
                            order("c-2", "o-3", "OLD", 3),
                            order("c-2", "o-4", "NEW", 4));
            assertThat(backend.scan(Scan.of(ORDERS).indexName(BY_STATUS)).count())
                    .isEqualTo(3);
            assertThat(get("customers", customer("c-1"))).isEqualTo(customer("c-1"));
        }

        @Test
        void tellsTheSizeOfEachItemCollection() {
            TransactWriteItemsResult result = backend.transactWriteItems(
                    TransactWriteItems.of(put(order("c-1", "o-1", "NEW", 1)), put(order("c-1", "o-2", "NEW", 2)))
                            .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE));

            assertThat(result.itemCollectionMetrics())
                    .isEqualTo(Map.of(ORDERS, List.of(new ItemCollectionMetrics(customer("c-1"), 0, 1))));
        }
    }

    @Nested
    class CancellationReasons {
        @BeforeEach
        void putOrder() {
            store(order("c-1", "o-1", "OLD", 1));
        }

        private void assertUnchanged() {
            assertThat(backend.scan(Scan.of(ORDERS)).items()).containsExactly(order("c-1", "o-1", "OLD", 1));
        }

        @Test
        void tellEveryConditionThatFailsInTheOrderOfTheActions() {
            assertCancelled(
                    List.of(CancellationReason.NONE, CONDITION_FAILED, CancellationReason.NONE, CONDITION_FAILED),
                    put(order("c-1", "o-2", "NEW", 2)),
                    TransactWriteItem.of(
                            Delete.of(ORDERS, key("c-1", "o-1")).condition(condition("#total = :0", n(9)))),
                    put(order("c-1", "o-3", "NEW", 3)),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-9", "o-9"), condition("attribute_exists(customer)"))));
            assertUnchanged();
        }

        @Test
        void haveTheStoredItemIfItIsAskedForAndThere() {
            TransactWriteItem failing = TransactWriteItem.of(Put.of(ORDERS, order("c-1", "o-1", "NEW", 2))
                    .condition(condition("attribute_not_exists(customer)"))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            TransactWriteItem absent = TransactWriteItem.of(
                    ConditionCheck.of(ORDERS, key("c-9", "o-9"), condition("attribute_exists(customer)"))
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));

            assertCancelled(
                    List.of(
                            new CancellationReason(
                                    "ConditionalCheckFailed",
                                    "The conditional request failed",
                                    order("c-1", "o-1", "OLD", 1)),
                            CONDITION_FAILED),
                    failing,
                    absent);
            assertUnchanged();
        }

        @Test
        void areTheFirstActionThatDoesNotFitWhateverTheConditionsSay() {
            TransactWriteItem failing = TransactWriteItem.of(
                    Delete.of(ORDERS, key("c-1", "o-1")).condition(condition("#total = :0", n(9))));

            assertCancelled(
                    List.of(
                            CancellationReason.NONE,
                            invalid("The provided key element does not match the schema"),
                            CancellationReason.NONE),
                    failing,
                    TransactWriteItem.of(Delete.of(ORDERS, customer("c-1"))),
                    put(order("c-1", "o-2", "NEW", 2).with("total", s("2"))));
            assertCancelled(
                    List.of(
                            CancellationReason.NONE,
                            invalid(
                                    "One or more parameter values were invalid: Type mismatch for Index Key total Expected:"
                                            + " N Actual: S IndexName: by_total")),
                    failing,
                    put(order("c-1", "o-2", "NEW", 2).with("total", s("2"))));
            assertUnchanged();
        }

        @Test
        void areAnUpdateThatGrowsTooLarge() {
            assertCancelled(
                    List.of(
                            invalid("Item size to update has exceeded the maximum allowed size"),
                            CancellationReason.NONE),
                    TransactWriteItem.of(
                            Update.of(ORDERS, key("c-1", "o-1"), update("SET note = :0", s("x".repeat(409_600))))),
                    put(order("c-1", "o-2", "NEW", 2)));
            assertUnchanged();
        }

        @Test
        void areAnUpdateThatCannotBeApplied() {
            assertCancelled(
                    List.of(
                            CancellationReason.NONE,
                            invalid("An operand in the update expression has an incorrect data type")),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-9", "o-9"), condition("attribute_exists(customer)"))),
                    TransactWriteItem.of(
                            Update.of(ORDERS, key("c-1", "o-1"), update("SET #total = #status + :0", n(1)))));
            assertUnchanged();
        }
    }

    /** Developer Guide, DynamoDB transactions, Idempotency. */
    @Nested
    class Tokens {
        private TransactWriteItems addOne(long amount) {
            return TransactWriteItems.of(TransactWriteItem.of(
                            Update.of(ORDERS, key("c-1", "o-1"), update("ADD #total :0", n(amount)))))
                    .clientRequestToken("token-1");
        }

        @Test
        void letARequestActOnlyOnceAndThenCostReads() {
            backend.transactWriteItems(addOne(1));
            TransactWriteItemsResult again =
                    backend.transactWriteItems(addOne(1).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

            assertThat(get(ORDERS, key("c-1", "o-1")))
                    .isEqualTo(key("c-1", "o-1").with("total", n(1)));
            assertThat(again.consumedCapacity())
                    .containsExactly(new ConsumedCapacity(ORDERS, 2, 2.0, null, null, Map.of(), Map.of()));
        }

        @Test
        void areRefusedForAnotherRequest() {
            backend.transactWriteItems(addOne(1));

            assertThatThrownBy(() -> backend.transactWriteItems(addOne(2)))
                    .isExactlyInstanceOf(IdempotentParameterMismatchException.class);
            assertThat(get(ORDERS, key("c-1", "o-1")))
                    .isEqualTo(key("c-1", "o-1").with("total", n(1)));
        }

        @Test
        void ofCancelledTransactionsCanBeUsedAgain() {
            TransactWriteItems request = TransactWriteItems.of(
                            TransactWriteItem.of(Update.of(ORDERS, key("c-1", "o-1"), update("ADD #total :0", n(1)))
                                    .condition(condition("attribute_exists(#status)"))))
                    .clientRequestToken("token-1");
            assertThatThrownBy(() -> backend.transactWriteItems(request))
                    .isExactlyInstanceOf(TransactionCanceledException.class);
            store(order("c-1", "o-1", "NEW", 5));

            backend.transactWriteItems(request);

            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "NEW", 6));
        }

        @Test
        void areNotNeeded() {
            backend.transactWriteItems(addOne(1).clientRequestToken(null));
            backend.transactWriteItems(addOne(1).clientRequestToken(null));

            assertThat(get(ORDERS, key("c-1", "o-1")))
                    .isEqualTo(key("c-1", "o-1").with("total", n(2)));
        }
    }

    /** Developer Guide, DynamoDB transactions, Capacity management for transactions. */
    @Nested
    class CapacityUnits {
        private TransactWriteItems request() {
            return TransactWriteItems.of(
                    put(order("c-1", "o-1", "NEW", 1)),
                    TransactWriteItem.of(Delete.of(ORDERS, key("c-1", "o-2"))),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-1", "o-3"), condition("attribute_exists(customer)"))),
                    TransactWriteItem.of(Put.of("customers", customer("c-1"))));
        }

        @BeforeEach
        void storeOrders() {
            store(orderOfBytes("c-1", "o-2", 2049), orderOfBytes("c-1", "o-3", 1025));
        }

        @Test
        void areTwiceThoseOfSingleWritesInTablesAndTheSameInIndexes() {
            assertThat(backend.transactWriteItems(request().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(
                            new ConsumedCapacity(
                                    ORDERS,
                                    14,
                                    null,
                                    14.0,
                                    new Capacity(12, null, 12.0),
                                    Map.of(BY_STATUS, new Capacity(1, null, 1.0)),
                                    Map.of(BY_TOTAL, new Capacity(1, null, 1.0))),
                            new ConsumedCapacity(
                                    "customers", 2, null, 2.0, new Capacity(2, null, 2.0), Map.of(), Map.of()));
        }

        @Test
        void areToldAsASumIfThatIsAskedFor() {
            assertThat(backend.transactWriteItems(request().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                            .consumedCapacity())
                    .containsExactlyInAnyOrder(
                            new ConsumedCapacity(ORDERS, 14, null, 14.0, null, Map.of(), Map.of()),
                            new ConsumedCapacity("customers", 2, null, 2.0, null, Map.of(), Map.of()));
        }
    }
}
