package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.conformance.Orders;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DuplicateItemException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with INSERT, UPDATE and DELETE. */
public abstract class WriteStatementsConformance extends PartiQlConformance {
    private static final String OF_A1 = " WHERE customer = 'a' AND \"order\" = '1'";
    private static final String OF_NONE = " WHERE customer = 'x' AND \"order\" = '1'";
    private static final Item A1 = order("a", "1", "open", 10);

    @BeforeEach
    void writeOrder() {
        create(Orders.indexed());
        put("orders", A1);
    }

    private void assertConditionFails(String statement) {
        assertFails(() -> execute(statement), ConditionalCheckFailedException.class, "The conditional request failed");
    }

    @Nested
    class Insert {
        @Test
        void writesTheItem() {
            List<Item> returned = execute(
                    "INSERT INTO \"orders\" VALUE {'customer': ?, 'order': '7', 'tags': <<'x', 'y'>>, 'm': {'l': [1, NULL]}}",
                    s("c"));

            assertThat(returned).isEmpty();
            assertThat(get("orders", key("c", "7")))
                    .isEqualTo(key("c", "7")
                            .with("tags", AttributeValue.ofStringSet(List.of("x", "y")))
                            .with(
                                    "m",
                                    AttributeValue.ofMap(
                                            Map.of("l", AttributeValue.ofList(n(1), AttributeValue.ofNull())))));
        }

        @Test
        void refusesAnExistingKey() {
            assertFails(
                    () -> execute("INSERT INTO orders VALUE {'customer': 'a', 'order': '1'}"),
                    DuplicateItemException.class,
                    "Duplicate primary key exists in table");

            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);
        }

        @Test
        void needsTheKey() {
            assertRefused(
                    "INSERT INTO orders VALUE {'customer': 'a'}",
                    "One or more parameter values were invalid: Missing the key order in the item");
        }

        @Test
        void costsAWrite() {
            assertThat(cost("INSERT INTO orders VALUE {'customer': 'a', 'order': '2'}"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Update {
        @Test
        void changesTheItem() {
            List<Item> returned =
                    execute("UPDATE orders SET total = total + 5 SET note = ? REMOVE status" + OF_A1, s("x"));

            assertThat(returned).isEmpty();
            assertThat(get("orders", key("a", "1")))
                    .isEqualTo(key("a", "1").with("total", n(15)).with("note", s("x")));
        }

        @Test
        void changesListsAndSets() {
            execute("UPDATE orders SET l = [1], tags = <<'x', 'y'>>" + OF_A1);

            execute("UPDATE orders SET l = list_append(l, [2, 3])" + OF_A1);
            execute("UPDATE orders SET tags = set_add(tags, <<'z'>>) REMOVE l[0]" + OF_A1);
            execute("UPDATE orders SET tags = set_delete(tags, <<'x'>>) SET l[0] = 9" + OF_A1);

            assertThat(get("orders", key("a", "1")))
                    .isEqualTo(A1.with("l", AttributeValue.ofList(n(9), n(3)))
                            .with("tags", AttributeValue.ofStringSet(List.of("y", "z"))));
        }

        @Test
        void createsNoItem() {
            assertConditionFails("UPDATE orders SET total = 1" + OF_NONE);
            assertConditionFails("UPDATE orders SET total = 1" + OF_NONE + " AND note IS MISSING");

            assertThat(get("orders", key("x", "1"))).isNull();
        }

        @Test
        void needsTheRestOfItsConditionToHold() {
            assertConditionFails("UPDATE orders SET total = 1" + OF_A1 + " AND status = 'sent'");
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);

            execute("UPDATE orders SET total = 1" + OF_A1 + " AND (status = 'open' OR note IS MISSING)");
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1.with("total", n(1)));
        }

        @Test
        void handsBackTheItemItWasJudgedOnIfAskedTo() {
            ExecuteStatement request = ExecuteStatement.of("UPDATE orders SET total = 1" + OF_A1 + " AND total > 50")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);

            ConditionalCheckFailedException failure = catchThrowableOfType(
                    ConditionalCheckFailedException.class, () -> backend.executeStatement(request));

            assertThat(failure.item()).contains(A1);
        }

        @Test
        void needsTheFullKey() {
            assertRefused("UPDATE orders SET total = 1 WHERE customer = 'a'", NO_KEY);
            assertRefused("UPDATE orders SET total = 1 WHERE customer = 'a' AND \"order\" > '1'", NO_KEY);
            assertRefused("UPDATE orders SET total = 1 WHERE customer = 'a' OR \"order\" = '1'", NO_KEY);
            assertRefused("UPDATE orders SET total = 1 WHERE customer = 'a' AND \"order\" IN ['1']", NO_KEY);
        }

        @Test
        void doesNotTouchTheKey() {
            assertRefused(
                    "UPDATE orders SET \"order\" = '2'" + OF_A1,
                    "One or more parameter values were invalid: Cannot update attribute order."
                            + " This attribute is part of the key");
        }

        @Test
        void failsAsAnUpdateExpressionDoes() {
            assertRefused(
                    "UPDATE orders SET total = absent + 1" + OF_A1,
                    "The provided expression refers to an attribute that does not exist in the item");
            assertRefused(
                    "UPDATE orders SET note.x = 1" + OF_A1,
                    "The document path provided in the update expression is invalid for update");
            assertRefused(
                    "UPDATE orders SET note = status - 1" + OF_A1,
                    "An operand in the update expression has an incorrect data type");
        }

        @Test
        void returnsWhatIsAskedFor() {
            Item after = A1.with("total", n(11));
            String update = "UPDATE orders SET total = ?" + OF_A1 + " RETURNING ";

            assertThat(execute(update + "ALL NEW *", n(11))).containsExactly(after);
            assertThat(execute(update + "ALL OLD *", n(12))).containsExactly(after);
            assertThat(execute(update + "MODIFIED OLD *", n(13))).containsExactly(Item.of("total", n(12)));
            assertThat(execute(update + "MODIFIED NEW *", n(14))).containsExactly(Item.of("total", n(14)));
            assertThat(execute("UPDATE orders REMOVE absent" + OF_A1 + " RETURNING MODIFIED OLD *"))
                    .isEmpty();
        }
    }

    @Nested
    class Delete {
        @Test
        void deletesTheItem() {
            assertThat(execute("DELETE FROM orders" + OF_A1)).isEmpty();

            assertThat(get("orders", key("a", "1"))).isNull();
        }

        @Test
        void succeedsWithoutAnItem() {
            assertThat(execute("DELETE FROM orders" + OF_NONE)).isEmpty();
            assertThat(execute("DELETE FROM orders" + OF_NONE + " AND status = 'open' RETURNING ALL OLD *"))
                    .isEmpty();
        }

        @Test
        void needsTheRestOfItsConditionToHoldForAnItem() {
            assertConditionFails("DELETE FROM orders" + OF_A1 + " AND status = 'sent'");
            assertThat(get("orders", key("a", "1"))).isEqualTo(A1);

            execute("DELETE FROM orders" + OF_A1 + " AND status = 'open'");
            assertThat(get("orders", key("a", "1"))).isNull();
        }

        @Test
        void returnsTheItem() {
            assertThat(execute("DELETE FROM orders" + OF_A1 + " RETURNING ALL OLD *"))
                    .containsExactly(A1);
        }

        @Test
        void needsTheFullKey() {
            assertRefused("DELETE FROM orders WHERE customer = 'a'", NO_KEY);
        }
    }

    @Nested
    class Tables {
        @Test
        void haveToExist() {
            for (String statement : List.of(
                    "SELECT * FROM nowhere",
                    "INSERT INTO nowhere VALUE {'a': 1}",
                    "UPDATE nowhere SET a = 1 WHERE k = 1",
                    "DELETE FROM nowhere WHERE k = 1")) {
                assertFails(() -> execute(statement), ResourceNotFoundException.class, "Requested resource not found");
            }
        }

        @Test
        void areLookedUpAfterTheStatementIsChecked() {
            assertRefused(
                    "SELECT * FROM nowhere WHERE a < [1]",
                    "Incorrect operand type for operator or function; operator or function: <, operand type: L");
            assertRefused("UPDATE nowhere.i SET a = 1 WHERE k = 1", "This operation is not supported on an index");
        }

        @Test
        void areNamedByStatementsOfALength() {
            assertRefused(
                    "",
                    "1 validation error detected: Value '' at 'statement' failed to satisfy constraint:"
                            + " Member must have length greater than or equal to 1");
            String tooLong = "SELECT * FROM orders" + " ".repeat(8192);
            assertRefused(
                    tooLong,
                    "1 validation error detected: Value '...' at 'statement' failed to satisfy constraint:"
                            + " Member must have length less than or equal to 8192");
        }
    }
}
