package io.keystave.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.ExpressionParser;
import io.keystave.expression.Placeholders;
import io.keystave.operation.ReturnValues;
import io.keystave.partiql.Statement.Delete;
import io.keystave.partiql.Statement.Exists;
import io.keystave.partiql.Statement.Insert;
import io.keystave.partiql.Statement.OrderKey;
import io.keystave.partiql.Statement.Select;
import io.keystave.partiql.Statement.Update;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementParserTest {
    private static final AttributeValue ONE = AttributeValue.ofNumber(1);
    private static final AttributeValue TWO = AttributeValue.ofNumber(2);
    private static final AttributeValue A = AttributeValue.ofString("a");
    private static final AttributeValue NULL = AttributeValue.ofNull();

    private static Statement parse(String text, AttributeValue... parameters) {
        return StatementParser.parseOfTransaction(text, List.of(parameters));
    }

    private static ConditionExpression where(String condition, AttributeValue... parameters) {
        return Objects.requireNonNull(((Select) parse("SELECT * FROM orders WHERE " + condition, parameters)).where());
    }

    private static Map<String, AttributeValue> values() {
        return Map.of(":1", ONE, ":2", TWO, ":a", A, ":null", NULL);
    }

    /** A condition of the expression language, in which {@code :1}, {@code :2}, {@code :a} and {@code :null} are values. */
    private static ConditionExpression expression(String text) {
        return new ExpressionParser(new Placeholders(null, values())).condition(text);
    }

    @Nested
    class Selects {
        @Test
        void readsAllOfATable() {
            assertThat(parse("SELECT * FROM \"orders\""))
                    .isEqualTo(new Select("orders", null, List.of(), null, List.of()));
        }

        @Test
        void readsPathsOfAnIndex() {
            Statement statement =
                    parse("select total, \"ship.to\".city, lines[0].sku, m['x'] from \"my-orders\".by_total;");

            assertThat(statement)
                    .isEqualTo(new Select(
                            "my-orders",
                            "by_total",
                            List.of(
                                    DocumentPath.of("total"),
                                    DocumentPath.of("ship.to").attribute("city"),
                                    DocumentPath.of("lines").element(0).attribute("sku"),
                                    DocumentPath.of("m").attribute("x")),
                            null,
                            List.of()));
        }

        @Test
        void readsOrder() {
            Select select = (Select) parse("SELECT * FROM o WHERE a = 1 ORDER BY a DESC, b ASC, \"C\"");

            assertThat(select.orderBy())
                    .containsExactly(
                            new OrderKey(AttributeName.of("a"), false),
                            new OrderKey(AttributeName.of("b"), true),
                            new OrderKey(AttributeName.of("C"), true));
        }

        @Test
        void takesCommentsForBlanks() {
            Select select = (Select) parse("SELECT/* a ' b */ * -- all of it\nFROM orders -- end");

            assertThat(select.tableName()).isEqualTo("orders");
        }

        @Test
        void readsExistsAsAConditionOfItsSelect() {
            Exists exists = (Exists) parse("EXISTS(SELECT * FROM orders WHERE a = 1)");

            assertThat(exists.select()).isEqualTo(parse("SELECT * FROM orders WHERE a = 1"));
        }
    }

    @Nested
    class Conditions {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "a = 1 | a = :1",
                    "\"a\" <> 1 | a <> :1",
                    "a != 1 | a <> :1",
                    "1 <= a | :1 <= a",
                    "(a) > (1) | a > :1",
                    "a = 1 AND b = 2 OR c = 1 | a = :1 AND b = :2 OR c = :1",
                    "a = 1 AND (b = 2 OR c = 1) | a = :1 AND (b = :2 OR c = :1)",
                    "NOT a = 1 AND b = 2 | NOT a = :1 AND b = :2",
                    "NOT NOT (a = 1) | NOT NOT a = :1",
                    "a BETWEEN 1 AND 2 AND b = 1 | a BETWEEN :1 AND :2 AND b = :1",
                    "a NOT BETWEEN 1 AND 2 | NOT a BETWEEN :1 AND :2",
                    "a IN [1, 'a', b.c] | a IN (:1, :a, b.c)",
                    "a in (1) | a IN (:1)",
                    "a NOT IN (1) | NOT a IN (:1)",
                    "a.b IS MISSING | attribute_not_exists(a.b)",
                    "a IS NOT MISSING | attribute_exists(a)",
                    "begins_with(a, 'a') | begins_with(a, :a)",
                    "BEGINS_WITH(\"a\", 'a') | begins_with(a, :a)",
                    "NOT contains(a, b) | NOT contains(a, b)",
                    "size(a.b) > 1 | size(a.b) > :1",
                    "a = NULL | a = :null",
                })
        void meanWhatTheExpressionLanguageSays(String condition, String expression) {
            assertThat(where(condition)).isEqualTo(expression(expression));
        }

        @Test
        void askForTypes() {
            assertThat(where("attribute_type(a, 'SS')"))
                    .isEqualTo(where("attribute_type(a, ?)", AttributeValue.ofString("SS")));
            assertThat(where("a IS NULL")).isEqualTo(where("attribute_type(a, 'NULL')"));
            assertThat(where("a IS NOT NULL")).isEqualTo(where("NOT attribute_type(a, 'NULL')"));
        }

        @Test
        void takeParametersInOrder() {
            assertThat(where("b = ? AND a IN [?, 1]", TWO, A)).isEqualTo(expression("b = :2 AND a IN (:a, :1)"));
        }

        @Test
        void takeUpToAHundredValuesAfterIn() {
            String values = "1, ".repeat(99) + "'a'";

            ConditionExpression condition = where("a IN [" + values + "]");

            assertThat(condition.evaluate(Item.of("a", ONE))).isTrue();
            assertThat(condition.evaluate(Item.of("a", A))).isTrue();
            assertThat(condition.evaluate(Item.of("a", TWO))).isFalse();
        }
    }

    @Nested
    class Values {
        private AttributeValue value(String text, AttributeValue... parameters) {
            Insert insert = (Insert) parse("INSERT INTO orders VALUE {'v': " + text + "}", parameters);
            return Objects.requireNonNull(insert.item().get("v"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"12", "+12", "12.0", "1.2e1", "1.2E+1", "120e-1", "0012", "12."})
        void readNumbers(String text) {
            assertThat(value(text)).isEqualTo(AttributeValue.ofNumber(12));
        }

        @Test
        void readSignedFractions() {
            assertThat(value("- .5")).isEqualTo(AttributeValue.ofNumber("-0.5"));
        }

        @Test
        void readStringsWithQuotes() {
            assertThat(value("'it''s \"so\"'")).isEqualTo(AttributeValue.ofString("it's \"so\""));
            assertThat(value("''")).isEqualTo(AttributeValue.ofString(""));
        }

        @Test
        void readBooleansAndNull() {
            assertThat(value("true")).isEqualTo(AttributeValue.ofBoolean(true));
            assertThat(value("FALSE")).isEqualTo(AttributeValue.ofBoolean(false));
            assertThat(value("null")).isEqualTo(NULL);
        }

        @Test
        void readListsAndTuplesOfAnything() {
            assertThat(value("[1, ?, {'b': [], 'c': {}}]", A))
                    .isEqualTo(AttributeValue.ofList(
                            ONE,
                            A,
                            AttributeValue.ofMap(
                                    Map.of("b", AttributeValue.ofList(), "c", AttributeValue.ofMap(Map.of())))));
        }

        @Test
        void readSetsByTheTypeOfTheirElements() {
            AttributeValue bytes = AttributeValue.ofBinary(new byte[] {1});

            assertThat(value("<<'b','a'>>")).isEqualTo(AttributeValue.ofStringSet(List.of("a", "b")));
            assertThat(value("<<1, 2.0>>")).isEqualTo(AttributeValue.ofNumberSet(List.of(1, 2)));
            assertThat(value("<<?>>", bytes)).isEqualTo(AttributeValue.ofBinarySet(List.of(new byte[] {1})));
        }

        @Test
        void reachTheThirtySecondLevel() {
            String deepest = "[".repeat(31) + "1" + "]".repeat(31);

            assertThat(value(deepest).depth()).isEqualTo(32);
        }

        @Test
        void fillAWholeItemFromAParameter() {
            Statement insert = parse("INSERT INTO orders VALUE ?", AttributeValue.ofMap(Map.of("a", ONE)));

            assertThat(insert).isEqualTo(new Insert("orders", Item.of("a", ONE)));
        }
    }

    @Nested
    class Writes {
        private static final AttributeValue SET = AttributeValue.ofStringSet(List.of("x"));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "SET a = 1 | SET a = :1",
                    "SET a = 1, b.c[2] = b | SET a = :1, b.c[2] = b",
                    "SET a = 1 SET b = 2 REMOVE c REMOVE d[0] | SET a = :1, b = :2 REMOVE c, d[0]",
                    "SET a = a + 1 | SET a = a + :1",
                    "SET a = (a - 1) | SET a = a - :1",
                    "SET a = a + -1 | SET a = a + :minus",
                    "SET a = list_append(a, [1]) | SET a = list_append(a, :list)",
                    "SET a = set_add(a, <<'x'>>) | ADD a :set",
                    "SET a = SET_DELETE(a, <<'x'>>) REMOVE b | REMOVE b DELETE a :set",
                })
        void meanWhatTheExpressionLanguageSays(String clauses, String expression) {
            Update update = (Update) parse("UPDATE orders " + clauses + " WHERE k = 1");

            Map<String, AttributeValue> values = new HashMap<>(values());
            values.put(":set", SET);
            values.put(":minus", AttributeValue.ofNumber(-1));
            values.put(":list", AttributeValue.ofList(ONE));
            assertThat(update.update())
                    .isEqualTo(new ExpressionParser(new Placeholders(null, values)).update(expression));
            assertThat(update.where()).isEqualTo(expression("k = :1"));
        }

        @ParameterizedTest
        @CsvSource({
            "ALL OLD, ALL_OLD",
            "ALL NEW, ALL_NEW",
            "MODIFIED OLD, UPDATED_OLD",
            "modified new, UPDATED_NEW",
        })
        void returnWhatIsAskedFor(String returning, ReturnValues values) {
            Update update = (Update) parse("UPDATE orders SET a = 1 WHERE k = 1 RETURNING " + returning + " *");

            assertThat(update.returning()).isEqualTo(values);
        }

        @Test
        void deleteByCondition() {
            assertThat(parse("DELETE FROM \"orders\" WHERE k = 1 RETURNING ALL OLD *"))
                    .isEqualTo(new Delete("orders", expression("k = :1"), ReturnValues.ALL_OLD));
        }
    }
}
