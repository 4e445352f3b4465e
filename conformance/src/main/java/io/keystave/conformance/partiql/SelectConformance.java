package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every backend does with SELECT, as far as one page goes. */
public abstract class SelectConformance extends PartiQlConformance {
    private static final Item A1 = order("a", "1", "open", 10);
    private static final Item A2 = order("a", "2", "sent", 30);
    private static final Item A3 = order("a", "3", "open", 20);
    private static final Item B1 = order("b", "1", "open", 40);
    private static final Item C1 = key("c", "1").with("note", s("x"));

    @BeforeEach
    void writeOrders() {
        create(Orders.indexed());
        put("orders", A1, A2, A3, B1, C1);
    }

    /** Keys as {@code a1 a2}. */
    private static String names(List<Item> items) {
        StringBuilder names = new StringBuilder();
        for (Item item : items) {
            names.append(names.isEmpty() ? "" : " ")
                    .append(text(item, "customer"))
                    .append(text(item, "order"));
        }
        return names.toString();
    }

    private static String text(Item item, String attribute) {
        AttributeValue value = item.get(attribute);
        return value == null ? "?" : value.asString();
    }

    @Nested
    class Rows {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "customer = 'a' AND \"order\" = '2' | a2",
                    "\"order\" = '2' AND 'a' = customer | a2",
                    "customer = 'a' AND \"order\" = '9' | ",
                    "customer = 'a' AND \"order\" = '2' AND status = 'open' | ",
                    "customer = 'a' | a1 a2 a3",
                    "customer = 'a' AND \"order\" > '1' | a2 a3",
                    "customer = 'a' AND '1' < \"order\" | a2 a3",
                    "customer = 'a' AND \"order\" > '1' AND \"order\" < '3' | a2",
                    "customer = 'a' AND \"order\" BETWEEN '1' AND '2' | a1 a2",
                    "customer = 'a' AND begins_with(\"order\", '3') | a3",
                    "customer = 'a' AND \"order\" <> '2' | a1 a3",
                    "customer = 'a' AND \"order\" IN ['1', '3'] | a1 a3",
                    "customer = 'a' AND (\"order\" = '1' OR total = 20) | a1 a3",
                    "customer = 'a' AND NOT status = 'open' | a2",
                    "customer = 'a' AND customer = 'b' | ",
                    "customer = 'b' OR customer = 'a' | b1 a1 a2 a3",
                    "customer IN ['c', 'a', 'c', 'x'] | c1 a1 a2 a3",
                    "customer IN ['a', 'b'] AND \"order\" = '1' | a1 b1",
                    "(customer = 'a' OR customer IN ('b')) AND status = 'open' | a1 a3 b1",
                })
        void areThoseOfTheKeysInOrder(String where, String expected) {
            List<Item> items = execute("SELECT * FROM orders WHERE " + where);

            assertThat(names(items)).isEqualTo(expected == null ? "" : expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "customer > 'a' | b1 c1",
                    "status = 'open' | a1 a3 b1",
                    "customer = 'a' OR status = 'open' | a1 a2 a3 b1",
                    "note IS NOT MISSING | c1",
                    "status IS MISSING | c1",
                    "total >= 20 AND total <= 30 | a2 a3",
                    "size(status) = 4 AND contains(status, 'sen') | a2",
                    "attribute_type(note, 'S') | c1",
                    "status != 'open' | a2 c1",
                })
        void areThoseThatPassWhenEverythingIsRead(String where, String expected) {
            List<Item> items = execute("SELECT * FROM orders WHERE " + where);

            // A scan is in no order.
            assertThat(names(items).split(" ")).containsExactlyInAnyOrder(expected.split(" "));
        }

        @Test
        void areAllWithoutWhere() {
            assertThat(execute("SELECT * FROM \"orders\"")).containsExactlyInAnyOrder(A1, A2, A3, B1, C1);
        }

        @Test
        void takeParameters() {
            List<Item> items = execute("SELECT * FROM orders WHERE customer = ? AND total > ?", s("a"), n(15));

            assertThat(items).containsExactly(A2, A3);
        }

        @Test
        void tellNullFromMissing() {
            put("orders", key("d", "1").with("note", AttributeValue.ofNull()));

            assertThat(names(execute("SELECT * FROM orders WHERE note IS NULL")))
                    .isEqualTo("d1");
            assertThat(names(execute("SELECT * FROM orders WHERE customer = 'd' AND note IS MISSING")))
                    .isEmpty();
        }
    }

    @Nested
    class Order {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "customer = 'a' ORDER BY \"order\" DESC | a3 a2 a1",
                    "customer = 'a' ORDER BY customer, \"order\" | a1 a2 a3",
                    "customer = 'a' AND total > 10 ORDER BY \"order\" DESC | a3 a2",
                    "customer IN ['b', 'a', 'c'] ORDER BY customer | a1 a2 a3 b1 c1",
                    "customer IN ['b', 'a', 'c'] ORDER BY customer DESC, \"order\" DESC | c1 b1 a3 a2 a1",
                    "customer IN ['a', 'b'] AND \"order\" = '1' ORDER BY customer DESC | b1 a1",
                })
        void followsTheKey(String where, String expected) {
            assertThat(names(execute("SELECT * FROM orders WHERE " + where))).isEqualTo(expected);
        }

        @Test
        void needsThePartitionKey() {
            assertRefused(
                    "SELECT * FROM orders WHERE total = 1 ORDER BY customer",
                    "Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.");
        }

        @Test
        void isByKeyAttributesOnly() {
            assertRefused(
                    "SELECT * FROM orders WHERE customer = 'a' ORDER BY total",
                    "Variable reference total in ORDER BY clause must be part of the primary key.");
        }
    }

    @Nested
    class Projection {
        @Test
        void givesNamedAttributesAlone() {
            assertThat(execute("SELECT status, absent FROM orders WHERE customer = 'a' AND \"order\" <> '1'"))
                    .containsExactly(Item.of("status", s("sent")), Item.of("status", s("open")));
            assertThat(execute("SELECT status FROM orders WHERE customer = 'a' AND \"order\" = '1'"))
                    .containsExactly(Item.of("status", s("open")));
        }

        @Test
        void givesNestedValuesUnderTheirLastName() {
            Item order = key("d", "1")
                    .with("ship", AttributeValue.ofMap(Map.of("to", AttributeValue.ofMap(Map.of("city", s("Bonn"))))))
                    .with("lines", AttributeValue.ofList(n(7), n(8), n(9)));
            put("orders", order);

            List<Item> items = execute(
                    "SELECT ship.to.city, lines[2] FROM orders WHERE customer = 'd'".replace(".to.", ".\"to\"."));

            assertThat(items).containsExactly(Item.of("city", s("Bonn"), "lines", n(9)));
        }

        @Test
        void givesAnEmptyItemWhereNothingMatches() {
            assertThat(execute("SELECT absent FROM orders WHERE customer = 'c'"))
                    .containsExactly(Item.EMPTY);
        }
    }

    @Nested
    class Indexes {
        @Test
        void areReadInTheirOrder() {
            List<Item> items =
                    execute("SELECT * FROM \"orders\".\"by_status\" WHERE status = 'open' ORDER BY total DESC");

            assertThat(names(items)).isEqualTo("b1 a3 a1");
        }

        @Test
        void haveTheirOwnKeyConditions() {
            assertThat(names(execute("SELECT * FROM orders.by_status WHERE status = 'open' AND total = 20")))
                    .isEqualTo("a3");
            assertThat(names(execute("SELECT * FROM orders.by_total WHERE customer = 'a' AND total > 10")))
                    .isEqualTo("a3 a2");
            assertThat(names(execute("SELECT * FROM orders.by_status WHERE status = 'open' AND customer = 'b'")))
                    .isEqualTo("b1");
        }

        @Test
        void haveOnlyTheItemsWithTheirKey() {
            assertThat(execute("SELECT * FROM orders.by_status")).hasSize(4);
        }

        @Test
        void takeEqualitiesOnAllAttributesOfTheirPartitionKey() {
            Item place = key("e", "1")
                    .with("country", s("DE"))
                    .with("city", s("Bonn"))
                    .with("year", n(2001))
                    .with("street", s("A"));
            put("orders", place);

            String where = " FROM orders.by_place WHERE country = 'DE' AND city IN ['Ulm', 'Bonn'] AND \"year\" = 2001";

            assertThat(execute("SELECT *" + where)).containsExactly(place);
            assertThat(execute("SELECT *" + where + " AND street > 'A'")).isEmpty();
        }

        @Test
        void haveToExist() {
            assertRefused("SELECT * FROM orders.nowhere", "The table does not have the specified index");
        }

        @Test
        void areNotReadConsistentlyIfGlobal() {
            ExecuteStatement request = ExecuteStatement.of("SELECT * FROM orders.by_status WHERE status = 'open'")
                    .consistentRead(true);

            assertFails(
                    () -> backend.executeStatement(request),
                    ValidationException.class,
                    "Strongly consistent read is not supported on Global Secondary Indexes");
        }

        @Test
        void doNotGiveWhatTheyDoNotProject() {
            assertRefused(
                    "SELECT note FROM orders.by_status WHERE status = 'open'",
                    "One or more parameter values were invalid: Global secondary index by_status does not project [note]");
        }
    }

    @Nested
    class Validation {
        @Test
        void namesTypesThatDoNotFitTheKey() {
            assertRefused(
                    "SELECT * FROM orders WHERE customer = 1 AND \"order\" = '1'",
                    "The provided key element does not match the schema");
            assertRefused(
                    "SELECT * FROM orders WHERE customer = 1",
                    "One or more parameter values were invalid: Condition parameter type does not match schema type");
        }

        @Test
        void rejectsPathsIntoKeys() {
            assertRefused(
                    "SELECT * FROM orders WHERE customer.x = 1",
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed:"
                            + " Key: customer");
            assertRefused(
                    "SELECT status[0] FROM orders WHERE customer = 'a' AND \"order\" = '1'",
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed:"
                            + " IndexKey: status");
        }
    }

    @Nested
    class Capacity {
        @Test
        void isThatOfTheReads() {
            assertThat(cost("SELECT * FROM orders WHERE customer = 'a' AND \"order\" = '1'"))
                    .isEqualTo(0.5);
            assertThat(cost("SELECT * FROM orders WHERE customer = 'a'")).isEqualTo(0.5);
            assertThat(cost("SELECT * FROM orders WHERE customer IN ['a', 'b', 'x']"))
                    .isEqualTo(1.5);
            assertThat(cost("SELECT total FROM orders WHERE customer = 'x' AND \"order\" = '1'"))
                    .isEqualTo(0.5);
        }

        @Test
        void countsRowsThatDoNotPass() {
            put("orders", Orders.orderOfBytes("f", "1", 9000), Orders.orderOfBytes("f", "2", 9000));

            assertThat(cost("SELECT \"order\" FROM orders WHERE customer = 'f' AND total = 1"))
                    .isEqualTo(2.5);
        }
    }
}
