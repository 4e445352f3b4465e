package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every backend does with the pages of a SELECT. */
public abstract class SelectPagesConformance extends PartiQlConformance {
    private static final ExecuteStatement OF_A = ExecuteStatement.of("SELECT * FROM orders WHERE customer = 'a'");

    @BeforeEach
    void writeOrders() {
        create(Orders.indexed());
        for (String customer : List.of("a", "b", "c", "d")) {
            for (int i = 1; i <= 4; i++) {
                put("orders", order(customer, "" + i, i % 2 == 0 ? "open" : "sent", i));
            }
        }
    }

    private String token(ExecuteStatement request) {
        return Objects.requireNonNull(backend.executeStatement(request.limit(1)).nextToken());
    }

    private void assertRefused(ExecuteStatement request, String message) {
        assertFails(() -> backend.executeStatement(request), ValidationException.class, message);
    }

    @Test
    void endsAtTheLimitOfRowsRead() {
        ExecuteStatementResult page = backend.executeStatement(
                ExecuteStatement.of("SELECT * FROM orders WHERE customer = 'a' AND status = 'open'")
                        .limit(3));

        assertThat(page.items()).containsExactly(order("a", "2", "open", 2));
        assertThat(page.lastEvaluatedKey()).isEqualTo(key("a", "3"));
        assertThat(page.nextToken()).isNotNull();
    }

    @Test
    void hasNoTokenAtTheEnd() {
        ExecuteStatementResult page = backend.executeStatement(OF_A.limit(5));

        assertThat(page.items()).hasSize(4);
        assertThat(page.nextToken()).isNull();
        assertThat(page.lastEvaluatedKey()).isNull();
    }

    @Test
    void hasNoTokenAfterTheOneItemOfAFullKey() {
        ExecuteStatement request = ExecuteStatement.of("SELECT * FROM orders WHERE customer = 'a' AND \"order\" = '1'");

        assertThat(backend.executeStatement(request.limit(1)).nextToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM orders",
                "SELECT \"order\", total FROM orders WHERE status = 'open'",
                "SELECT * FROM orders WHERE customer = 'b'",
                "SELECT * FROM orders WHERE customer = 'b' ORDER BY \"order\" DESC",
                "SELECT * FROM orders WHERE customer = 'b' AND \"order\" <> '3'",
                "SELECT * FROM orders WHERE customer IN ['b', 'a', 'x', 'd'] AND total > 1",
                "SELECT * FROM orders WHERE customer IN ['b', 'a', 'x', 'd'] AND \"order\" = '2'",
                "SELECT * FROM orders WHERE customer IN ['b', 'a', 'x', 'd'] ORDER BY customer DESC, \"order\" DESC",
                "SELECT * FROM orders.by_status WHERE status = 'open'",
                "SELECT customer FROM orders.by_status",
                "SELECT * FROM orders.by_total WHERE customer = 'c' AND total < 4",
            })
    void joinToTheUnpagedResult(String statement) {
        List<Item> unpaged = execute(statement);

        assertThat(unpaged).isNotEmpty();
        for (int limit = 1; limit <= 17; limit++) {
            assertThat(pages(ExecuteStatement.of(statement).limit(limit)))
                    .as("limit %d", limit)
                    .isEqualTo(unpaged);
        }
    }

    @Test
    void readsTenPartitionsAtMost() {
        // Developer Guide, PartiQL operators, IN
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            put("orders", key("p" + i, "1"));
            names.add("'p" + i + "'");
        }
        ExecuteStatement request =
                ExecuteStatement.of("SELECT * FROM orders WHERE customer IN [" + String.join(", ", names) + "]");

        ExecuteStatementResult page = backend.executeStatement(request);

        assertThat(page.items()).hasSize(10);
        assertThat(page.nextToken()).isNotNull();
        assertThat(pages(request)).hasSize(25);
    }

    @Test
    void endsAtAMegabyte() {
        for (int i = 0; i < 6; i++) {
            put("orders", Orders.orderOfBytes("big", "" + i, 300_000));
        }
        ExecuteStatement request = ExecuteStatement.of("SELECT \"order\" FROM orders WHERE customer = 'big'");

        ExecuteStatementResult page = backend.executeStatement(request);

        assertThat(page.items()).hasSize(4);
        assertThat(page.nextToken()).isNotNull();
        assertThat(pages(request)).hasSize(6);
    }

    @Test
    void belongsToItsStatement() {
        String token = token(OF_A);

        assertRefused(
                ExecuteStatement.of("SELECT * FROM orders WHERE customer = 'b'").nextToken(token),
                "NextToken does not match request");
    }

    @Test
    void belongsToItsParameters() {
        String statement = "SELECT * FROM orders WHERE customer = ?";
        String token = token(ExecuteStatement.of(statement, Orders.s("a")));

        assertRefused(
                ExecuteStatement.of(statement, Orders.s("b")).nextToken(token), "NextToken does not match request");
    }

    @Test
    void goesOnWithAnotherLimit() {
        String token = token(OF_A);

        assertThat(backend.executeStatement(OF_A.limit(2).nextToken(token)).items())
                .containsExactly(order("a", "2", "open", 2), order("a", "3", "sent", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void rejectsWhatIsNoToken(String token) {
        assertRefused(OF_A.nextToken(token), "Invalid NextToken");
    }

    @Test
    void rejectsAlteredTokens() {
        String token = token(OF_A);

        for (int i = 0; i < token.length(); i++) {
            String altered = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            if (altered.length() % 4 != 0 && i == token.length() - 1) {
                continue; // The last bits of the text may belong to no byte.
            }
            assertRefused(OF_A.nextToken(altered), "Invalid NextToken");
        }
    }

    @Test
    void rejectsALimitOfNone() {
        // As Scan: operations.md 1.2
        assertRefused(
                OF_A.limit(0),
                "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1");
    }
}
