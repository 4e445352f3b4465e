package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchStatement;
import io.keystave.operation.BatchStatementError;
import io.keystave.operation.BatchStatementResult;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with BatchExecuteStatement. */
public abstract class BatchExecuteStatementConformance extends PartiQlConformance {
    private static final Item A1 = order("a", "1", "open", 10);
    private static final Item A2 = order("a", "2", "sent", 20);

    private static final CreateTable ARCHIVE = CreateTable.of(
            "archive",
            List.of(Orders.text("customer"), Orders.text("order")),
            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("order")));

    @BeforeEach
    void writeOrders() {
        create(Orders.indexed());
        create(Orders.customers());
        put("orders", A1, A2);
    }

    private static BatchStatement select(String customer, String order) {
        return BatchStatement.of("SELECT * FROM orders WHERE customer = ? AND \"order\" = ?", s(customer), s(order));
    }

    private List<BatchStatementResult> run(BatchStatement... statements) {
        return backend.batchExecuteStatement(BatchExecuteStatement.of(statements))
                .responses();
    }

    private static BatchStatementResult success(@Nullable Item item) {
        return new BatchStatementResult("orders", item, null);
    }

    private static BatchStatementResult failure(String code, String message) {
        return new BatchStatementResult(null, null, new BatchStatementError(code, message, null));
    }

    private void assertRefused(BatchExecuteStatement request, String message) {
        assertFails(() -> backend.batchExecuteStatement(request), ValidationException.class, message);
    }

    @Nested
    class Behaviour {
        @Test
        void answersReadsInTheirOrder() {
            List<BatchStatementResult> responses = run(
                    select("a", "2"),
                    select("x", "1"),
                    BatchStatement.of("SELECT total FROM orders WHERE customer = 'a' AND \"order\" = '1'"),
                    BatchStatement.of(
                            "SELECT * FROM orders WHERE customer = 'b' AND \"order\" = '1' AND status = 'open'"));

            assertThat(responses)
                    .containsExactly(success(A2), success(null), success(Item.of("total", n(10))), success(null));
        }

        @Test
        void runsWritesForThemselves() {
            List<BatchStatementResult> responses = run(
                    BatchStatement.of("INSERT INTO orders VALUE {'customer': 'b', 'order': '1'}"),
                    BatchStatement.of("INSERT INTO orders VALUE {'customer': 'a', 'order': '1'}"),
                    BatchStatement.of(
                            "DELETE FROM orders WHERE customer = 'a' AND \"order\" = '2' RETURNING ALL OLD *"),
                    BatchStatement.of("UPDATE orders SET total = 1 WHERE customer = 'c' AND \"order\" = '1'"),
                    BatchStatement.of("UPDATE orders SET total = 1 WHERE customer = 'a'"));

            assertThat(responses)
                    .containsExactly(
                            success(null),
                            failure("DuplicateItem", "Duplicate primary key exists in table"),
                            success(A2),
                            failure("ConditionalCheckFailed", "The conditional request failed"),
                            failure("ValidationError", NO_KEY));
            assertThat(get("orders", key("b", "1"))).isEqualTo(key("b", "1"));
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);
            assertThat(get("orders", key("a", "2"))).isNull();
        }

        @Test
        void answersBadStatementsWithErrors() {
            List<BatchStatementResult> responses = run(
                    select("a", "1"),
                    BatchStatement.of("SELEC"),
                    BatchStatement.of("SELECT * FROM nowhere WHERE a = 1"),
                    BatchStatement.of("SELECT * FROM orders WHERE customer = 'a'"),
                    BatchStatement.of("SELECT * FROM orders.by_status WHERE status = 'open' AND total = 10"));

            String noKey =
                    "Select statements within BatchExecuteStatement must specify the primary key in the where clause.";
            assertThat(responses)
                    .containsExactly(
                            success(A1),
                            failure(
                                    "ValidationError",
                                    "Statement wasn't well formed, can't be processed: Expected data manipulation"),
                            failure("ResourceNotFound", "Requested resource not found"),
                            failure("ValidationError", noKey),
                            failure("ValidationError", noKey));
        }

        @Test
        void handsBackTheItemOfAFailedConditionIfAskedTo() {
            BatchStatement statement = BatchStatement.of(
                            "DELETE FROM orders WHERE customer = 'a' AND \"order\" = '1' AND total > 10")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);

            assertThat(run(statement))
                    .containsExactly(new BatchStatementResult(
                            null,
                            null,
                            new BatchStatementError("ConditionalCheckFailed", "The conditional request failed", A1)));
        }
    }

    @Nested
    class Validation {
        @Test
        void rejectsReadsAmongWrites() {
            assertRefused(
                    BatchExecuteStatement.of(
                            select("a", "1"),
                            BatchStatement.of("DELETE FROM orders WHERE customer = 'a' AND \"order\" = '2'")),
                    "Read and write requests together in the same batch is not supported.");
        }

        @Test
        void rejectsTheSameItemTwice() {
            String duplicates = "Provided list of item keys contains duplicates";
            assertRefused(BatchExecuteStatement.of(select("a", "1"), select("a", "1")), duplicates);
            assertRefused(
                    BatchExecuteStatement.of(
                            BatchStatement.of("DELETE FROM orders WHERE customer = 'a' AND \"order\" = '1'"),
                            BatchStatement.of("INSERT INTO orders VALUE {'customer': 'a', 'order': '1', 'x': 1}")),
                    duplicates);

            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);
        }

        @Test
        void allowsTheSameKeyInAnotherTable() {
            create(ARCHIVE);

            assertThat(run(
                            select("a", "1"),
                            BatchStatement.of("SELECT * FROM archive WHERE customer = 'a' AND \"order\" = '1'")))
                    .containsExactly(success(A1), new BatchStatementResult("archive", null, null));
        }

        @Test
        void countsStatements() {
            assertRefused(
                    BatchExecuteStatement.of(),
                    "1 validation error detected: Value '[]' at 'statements' failed to satisfy constraint:"
                            + " Member must have length greater than or equal to 1");
            BatchStatement[] statements =
                    Collections.nCopies(26, select("a", "1")).toArray(BatchStatement[]::new);
            assertRefused(
                    BatchExecuteStatement.of(statements),
                    "1 validation error detected: Value '[...]' at 'statements' failed to satisfy constraint:"
                            + " Member must have length less than or equal to 25");
        }
    }

    @Nested
    class Capacity {
        @Test
        void isToldByTable() {
            BatchExecuteStatementResult result = backend.batchExecuteStatement(BatchExecuteStatement.of(
                            select("a", "1"),
                            select("a", "2").consistentRead(true),
                            BatchStatement.of("SELECT * FROM customers WHERE customer = 'a'"))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

            assertThat(result.consumedCapacity())
                    .containsExactly(ConsumedCapacity.total("orders", 1.5), ConsumedCapacity.total("customers", 0.5));
        }
    }
}
