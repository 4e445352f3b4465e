package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.keystave.conformance.Orders;
import io.keystave.operation.CancellationReason;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.IdempotentParameterMismatchException;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.ParameterizedStatement;
import io.keystave.operation.Put;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every backend does with ExecuteTransaction. */
public abstract class ExecuteTransactionConformance extends PartiQlConformance {
    private static final CancellationReason CHECK_FAILED =
            new CancellationReason("ConditionalCheckFailed", "The conditional request failed", null);
    private static final Item A1 = order("a", "1", "open", 10);
    private static final Item A2 = order("a", "2", "sent", 20);
    private static final String OF_A1 = " WHERE customer = 'a' AND \"order\" = '1'";
    private static final String OF_A2 = " WHERE customer = 'a' AND \"order\" = '2'";
    private static final String OF_B1 = " WHERE customer = 'b' AND \"order\" = '1'";
    private static final String INSERT_B1 = "INSERT INTO orders VALUE {'customer': 'b', 'order': '1'}";

    @BeforeEach
    void writeOrders() {
        create(Orders.indexed());
        put("orders", A1, A2);
    }

    private static ExecuteTransaction request(String... statements) {
        return ExecuteTransaction.of(
                Arrays.stream(statements).map(ParameterizedStatement::of).toArray(ParameterizedStatement[]::new));
    }

    private void assertRefused(ExecuteTransaction request, String message) {
        assertFails(() -> backend.executeTransaction(request), ValidationException.class, message);
    }

    private void assertCancelled(ExecuteTransaction request, CancellationReason... reasons) {
        TransactionCanceledException failure =
                catchThrowableOfType(TransactionCanceledException.class, () -> backend.executeTransaction(request));

        assertThat(failure.cancellationReasons()).containsExactly(reasons);
        String codes = String.join(
                ", ", Arrays.stream(reasons).map(CancellationReason::code).toList());
        assertThat(failure)
                .hasMessage(
                        "Transaction cancelled, please refer cancellation reasons for specific reasons [%s]", codes);
    }

    @Nested
    class Writes {
        @Test
        void happenTogether() {
            ExecuteTransactionResult result = backend.executeTransaction(request(
                    INSERT_B1,
                    "UPDATE orders SET total = total + 1" + OF_A1 + " AND status = 'open'",
                    "DELETE FROM orders" + OF_A2));

            assertThat(result.responses()).isEmpty();
            assertThat(get("orders", key("b", "1"))).isEqualTo(key("b", "1"));
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1.with("total", n(11)));
            assertThat(get("orders", key("a", "2"))).isNull();
        }

        @Test
        void areCancelledTogether() {
            assertCancelled(
                    request(
                            INSERT_B1,
                            "UPDATE orders SET total = 1" + OF_A1 + " AND status = 'sent'",
                            "INSERT INTO orders VALUE {'customer': 'a', 'order': '2'}",
                            "UPDATE orders SET total = 1 WHERE customer = 'x' AND \"order\" = '1'"),
                    CancellationReason.NONE,
                    CHECK_FAILED,
                    new CancellationReason("DuplicateItem", "Duplicate primary key exists in table", null),
                    CHECK_FAILED);

            assertThat(get("orders", key("b", "1"))).isNull();
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);
        }

        @Test
        void handBackTheItemOfAFailedConditionIfAskedTo() {
            ParameterizedStatement statement = ParameterizedStatement.of(
                            "DELETE FROM orders" + OF_A1 + " AND total > ?", n(10))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);

            assertCancelled(
                    ExecuteTransaction.of(statement),
                    new CancellationReason("ConditionalCheckFailed", "The conditional request failed", A1));
        }

        @Test
        void dependOnWhatExists() {
            backend.executeTransaction(
                    request("EXISTS(SELECT * FROM orders" + OF_A1 + " AND status = 'open')", INSERT_B1));
            assertThat(get("orders", key("b", "1"))).isNotNull();

            assertCancelled(
                    request(
                            "EXISTS(SELECT * FROM orders" + OF_A1 + " AND status = 'sent')",
                            "EXISTS(SELECT * FROM orders WHERE customer = 'x' AND \"order\" = '1' AND note IS MISSING)",
                            "DELETE FROM orders" + OF_B1),
                    CHECK_FAILED,
                    CHECK_FAILED,
                    CancellationReason.NONE);
            assertThat(get("orders", key("b", "1"))).isNotNull();
        }

        @Test
        void happenOnceForAToken() {
            ExecuteTransaction request =
                    request("UPDATE orders SET total = total + 1" + OF_A1).clientRequestToken("t-1");

            backend.executeTransaction(request);
            backend.executeTransaction(request);

            assertThat(get("orders", key("a", "1"))).isEqualTo(A1.with("total", n(11)));
            ExecuteTransaction other = request(INSERT_B1).clientRequestToken("t-1");
            assertThat(catchThrowableOfType(
                            IdempotentParameterMismatchException.class, () -> backend.executeTransaction(other)))
                    .isNotNull();
        }

        @Test
        void haveTokensOfTheirOwn() {
            // operations.md 6: scoped per operation kind
            backend.transactWriteItems(TransactWriteItems.of(TransactWriteItem.of(Put.of("orders", key("c", "1"))))
                    .clientRequestToken("t-1"));

            backend.executeTransaction(request(INSERT_B1).clientRequestToken("t-1"));

            assertThat(get("orders", key("b", "1"))).isNotNull();
        }

        @Test
        void costTwice() {
            ExecuteTransactionResult result =
                    backend.executeTransaction(request("INSERT INTO orders VALUE {'customer': 'b', 'order': '1'}")
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

            assertThat(result.consumedCapacity())
                    .extracting(ConsumedCapacity::tableName, ConsumedCapacity::capacityUnits)
                    .containsExactly(tuple("orders", 2.0));
        }
    }

    @Nested
    class Reads {
        @Test
        void answerInOrder() {
            ExecuteTransactionResult result = backend.executeTransaction(request(
                    "SELECT * FROM orders" + OF_A2,
                    "SELECT * FROM orders" + OF_B1,
                    "SELECT total, status FROM orders" + OF_A1 + " AND total = 10"));

            assertThat(result.responses())
                    .containsExactly(
                            new ItemResponse(A2),
                            new ItemResponse(null),
                            new ItemResponse(Item.of("total", n(10), "status", Orders.s("open"))));
        }

        @Test
        void giveNothingWhereTheConditionDoesNotHold() {
            assertThat(backend.executeTransaction(request("SELECT * FROM orders" + OF_A1 + " AND total = 11"))
                            .responses())
                    .containsExactly(new ItemResponse(null));
        }

        @Test
        void costTwice() {
            ExecuteTransactionResult result =
                    backend.executeTransaction(request("SELECT * FROM orders" + OF_A1, "SELECT * FROM orders" + OF_B1)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

            assertThat(result.consumedCapacity())
                    .extracting(ConsumedCapacity::tableName, ConsumedCapacity::capacityUnits)
                    .containsExactly(tuple("orders", 4.0));
        }
    }

    @Nested
    class Validation {
        @Test
        void rejectsReadsAmongWrites() {
            assertRefused(
                    request("SELECT * FROM orders" + OF_A1, INSERT_B1),
                    "ExecuteTransaction API does not support both read and write operations in the same request.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "UPDATE orders SET total = 1 WHERE customer = 'a' AND \"order\" = '2' RETURNING ALL OLD * | RETURNING clause is not supported in ExecuteTransaction.",
                    "EXISTS(SELECT * FROM orders.by_total WHERE customer = 'a' AND total = 20) | Reads on indices are not supported within transactions.",
                    "UPDATE orders SET total = 1 WHERE customer = 'a' | Where clause does not contain a mandatory equality on all key attributes",
                    "EXISTS(SELECT * FROM orders WHERE customer = 'a') | Select statements within ExecuteTransaction must specify the primary key in the where clause.",
                    "EXISTS(SELECT * FROM orders WHERE customer = 'a' AND \"order\" = '2') | Select statements within EXISTS must specify the primary key and another condition in the where clause.",
                })
        void namesTheStatement(String statement, String message) {
            assertRefused(request(INSERT_B1, statement), "Validation failed in TransactStatements[1]: " + message);

            assertThat(get("orders", key("b", "1"))).isNull();
        }

        @Test
        void rejectsReadsOfIndexes() {
            assertRefused(
                    request("SELECT * FROM orders.by_total WHERE customer = 'a' AND total = 20"),
                    "Validation failed in TransactStatements[0]: Reads on indices are not supported within"
                            + " transactions.");
        }

        @Test
        void rejectsBadStatements() {
            assertRefused(
                    request(INSERT_B1, "SLECT"),
                    "Statement wasn't well formed, can't be processed: Expected data manipulation");
        }

        @Test
        void rejectsTheSameItemTwice() {
            assertRefused(
                    request(INSERT_B1, "DELETE FROM orders" + OF_B1),
                    "Transaction request cannot include multiple operations on one item");
        }

        @Test
        void rejectsUnknownTables() {
            assertFails(
                    () -> backend.executeTransaction(request("DELETE FROM nowhere WHERE k = 1")),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void countsStatements() {
            assertRefused(
                    request(),
                    "1 validation error detected: Value '[]' at 'transactStatements' failed to satisfy constraint:"
                            + " Member must have length greater than or equal to 1");
            assertRefused(
                    request(Collections.nCopies(101, INSERT_B1).toArray(String[]::new)),
                    "1 validation error detected: Value '[...]' at 'transactStatements' failed to satisfy constraint:"
                            + " Member must have length less than or equal to 100");
            assertRefused(
                    request(INSERT_B1).clientRequestToken("t".repeat(37)),
                    "1 validation error detected: Value '" + "t".repeat(37) + "' at 'clientRequestToken' failed to"
                            + " satisfy constraint: Member must have length less than or equal to 36");
        }
    }
}
