package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateExpressionTest {
    private static final String WRONG_TYPE = "An operand in the update expression has an incorrect data type";
    private static final String WRONG_PATH =
            "The document path provided in the update expression is invalid for update";
    private static final String MISSING =
            "The provided expression refers to an attribute that does not exist in the item";

    private static final Map<String, AttributeValue> VALUES = new HashMap<>();

    static {
        VALUES.put(":1", n(1));
        VALUES.put(":2", n(2));
        VALUES.put(":s", s("x"));
        VALUES.put(":b", AttributeValue.ofBinary(new byte[] {1}));
        VALUES.put(":bool", AttributeValue.ofBoolean(true));
        VALUES.put(":null", AttributeValue.ofNull());
        VALUES.put(":l", AttributeValue.ofList(s("new")));
        VALUES.put(":m", AttributeValue.ofMap(Map.of()));
        VALUES.put(":ss", AttributeValue.ofStringSet(List.of("a", "z")));
        VALUES.put(":abc", AttributeValue.ofStringSet(List.of("a", "b", "c")));
        VALUES.put(":ns", AttributeValue.ofNumberTextSet(List.of("1.0", "3")));
        VALUES.put(":bs", AttributeValue.ofBinarySet(List.of(new byte[] {1})));
        VALUES.put(":huge", AttributeValue.ofNumber("1e50"));
    }

    private static final Item ITEM = Item.builder()
            .string("pk", "p")
            .number("n", 5)
            .string("s", "old")
            .put("l", AttributeValue.ofList(s("l0"), s("l1"), s("l2")))
            .put("m", AttributeValue.ofMap(Map.of("k", n(1), "inside", AttributeValue.ofMap(Map.of("d", s("deep"))))))
            .put("ss", AttributeValue.ofStringSet(List.of("a", "b")))
            .put("ns", AttributeValue.ofNumberSet(List.of(1, 2)))
            .put("bs", AttributeValue.ofBinarySet(List.of(new byte[] {1}, new byte[] {2})))
            .build();

    private static AttributeValue s(String text) {
        return AttributeValue.ofString(text);
    }

    private static AttributeValue n(long number) {
        return AttributeValue.ofNumber(number);
    }

    private static UpdateExpression parse(String text) {
        return new ExpressionParser(new Placeholders(Map.of("#a", "a", "#dot", "a.b"), VALUES)).update(text);
    }

    private static Map<String, String> changes(String text) {
        Item after = parse(text).apply(ITEM, true);
        assertThat(Item.fromUntrustedBytes(after.bytes())).isEqualTo(after);
        Map<String, String> changes = new LinkedHashMap<>();
        after.toMap().forEach((name, value) -> {
            if (!value.equals(ITEM.get(name))) {
                changes.put(name, value.describe());
            }
        });
        ITEM.attributeNames().forEach(name -> {
            if (after.get(name) == null) {
                changes.put(name, "removed");
            }
        });
        return changes;
    }

    @Nested
    class Parsing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "INVALID SYNTAX HERE | Syntax error; token: \"INVALID\", near: \"INVALID SYNTAX\"",
                    "ADD hits : incr | Syntax error; token: \":\", near: \"hits : incr\"",
                    "SET | Syntax error; token: \"<EOF>\", near: \"SET\"",
                    "SET a = :1, | Syntax error; token: \"<EOF>\", near: \",\"",
                    "SET a :1 | Syntax error; token: \":1\", near: \"a :1\"",
                    "SET a = :1 + :2 + :1 | Syntax error; token: \"+\", near: \":2 + :1\"",
                    "SET a = (:1 + :2) + :1 | Syntax error; token: \"+\", near: \") + :1\"",
                    "SET a = list_append(:1 + :2, :l) | Syntax error; token: \"+\", near: \":1 + :2\"",
                    "SET remove = :1 | Syntax error; token: \"remove\", near: \"SET remove =\"",
                    "ADD a b | Syntax error; token: \"b\", near: \"a b\"",
                    "REMOVE :1 | Syntax error; token: \":1\", near: \"REMOVE :1\"",
                    "SET _a = :1 | Syntax error; token: \"_\", near: \"SET _a\"",
                    "SET a = b < c | Syntax error; token: \"<\", near: \"b < c\"",
                    "SET a = :1 SET b = :1 | The \"SET\" section can only be used once in an update expression;",
                    "remove a add b :1 Remove c | The \"REMOVE\" section can only be used once in an update expression;",
                    "SET date = :1 | Attribute name is a reserved keyword; reserved keyword: date",
                    "SET #x = :1 | An expression attribute name used in the document path is not defined; attribute name: #x",
                    "SET a = :x | An expression attribute value used in expression is not defined; attribute value: :x",
                    "SET a = if_not_exists(:x, :1) | An expression attribute value used in expression is not defined; attribute value: :x",
                    "SET a = nope(b) | Invalid function name; function: nope",
                    "SET a = size(b) | The function is not allowed to be used this way in an expression; function: size",
                    "SET a = list_append(list_append(b, c), :l) | The function is not allowed to be used this way in an expression; function: list_append",
                    "SET a = if_not_exists(b, list_append(c, :l)) | The function is not allowed to be used this way in an expression; function: list_append",
                    "SET a = if_not_exists(b) | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1",
                    "SET a = if_not_exists(:1, :2) | Operator or function requires a document path; operator or function: if_not_exists",
                    "SET a = :s + :1 | Incorrect operand type for operator or function; operator or function: +, operand type: S",
                    "SET a = b - :l | Incorrect operand type for operator or function; operator or function: -, operand type: L",
                    "SET a = list_append(b, :s) | Incorrect operand type for operator or function; operator or function: list_append, operand type: S",
                    "ADD a :s | Incorrect operand type for operator or function; operator: ADD, operand type: STRING",
                    "ADD a :b | Incorrect operand type for operator or function; operator: ADD, operand type: BINARY",
                    "ADD a :bool | Incorrect operand type for operator or function; operator: ADD, operand type: BOOLEAN",
                    "ADD a :null | Incorrect operand type for operator or function; operator: ADD, operand type: NULL",
                    "ADD a :l | Incorrect operand type for operator or function; operator: ADD, operand type: LIST",
                    "ADD a :m | Incorrect operand type for operator or function; operator: ADD, operand type: MAP",
                    "DELETE a :1 | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER",
                    "SET a.b = :1 REMOVE a.b[0] | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, b, [0]]",
                    "SET a = :1 ADD #a :1 | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]",
                    "SET a.b = :1, a[1] = :1 | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]"
                })
        void namesTheMistake(String text, String message) {
            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(InvalidExpressionException.class)
                    .hasMessage("Invalid UpdateExpression: " + message);
        }

        /** Each expression has the fault named, and all faults of lower priority that can stand in the same text. */
        @ParameterizedTest
        @CsvSource({
            "'SET a = nope(b), date = :x SET #x = :x', reserved keyword",
            "'SET a = nope(b), a = :x SET #x = :x', Invalid function name",
            "'SET a = :x SET #x = :x, a = :s + :1', can only be used once",
            "'SET a = :x, #x = :s + :1, a = :1', attribute name: #x",
            "'SET a = :x, b = :s + :1, a = :1', attribute value: :x",
            "'SET a.c = :1, a[0] = :1, b = :s + :1, b = :1 ADD d :s', overlap",
            "'SET a.c = :1, a[0] = :1, b = :s + :1 ADD d :s', conflict",
            "'SET b = :s + :1 ADD d :s', 'operator: ADD'"
        })
        void reportsTheFaultOfTheHighestPriority(String text, String part) {
            assertThatThrownBy(() -> parse(text)).hasMessageContaining(part);
        }

        @Test
        void survivesDeepNesting() {
            assertThatThrownBy(() -> parse("SET a = " + "(".repeat(4000))).hasMessageContaining("parentheses");
            assertThatThrownBy(() -> parse("SET a = " + "f(".repeat(2000))).hasMessageContaining("parentheses");
        }

        @Test
        void limitsOperators() {
            assertThat(parse(sums(300)).sets()).hasSize(300);
            assertThatThrownBy(() -> parse(sums(301)))
                    .hasMessage(
                            "Invalid UpdateExpression: The expression contains too many operators; operator count: 301");
        }

        private static String sums(int count) {
            List<String> sums = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sums.add("a" + i + (i % 2 == 0 ? "=b+:1" : "=b-:1"));
            }
            return "SET " + String.join(",", sums);
        }

        @Test
        void knowsWhatItTouches() {
            UpdateExpression update =
                    parse("SET a.b = c, d = if_not_exists(e, f) + g REMOVE h[1], #dot ADD i :1 DELETE j :ss");

            assertThat(update.topLevelNames()).containsExactly("a", "d", "h", "a.b", "i", "j");
            assertThat(update.paths()).extracting(DocumentPath::toString).contains("c", "e", "f", "g", "h[1]");
            assertThat(update.createsItem()).isTrue();
            assertThat(parse("REMOVE a DELETE b :ss").createsItem()).isFalse();
        }
    }

    @Nested
    class Applying {
        @Test
        void computesFromTheItemAsItWas() {
            assertThat(changes("SET a = n, n = s, s = n"))
                    .isEqualTo(Map.of("a", "{N:5}", "n", "{S:old}", "s", "{N:5}"));
            assertThat(changes("REMOVE s SET a = s")).isEqualTo(Map.of("s", "removed", "a", "{S:old}"));
            assertThat(changes("SET a = n + :1, n = :2 - n")).isEqualTo(Map.of("a", "{N:6}", "n", "{N:-3}"));
        }

        @Test
        void setsElementsAndAppendsBeyondTheEnd() {
            assertThat(changes("SET l[1] = :1")).containsEntry("l", "{L:[{S:l0}, {N:1}, {S:l2}]}");
            assertThat(changes("SET l[9] = :1, l[5] = :2"))
                    .containsEntry("l", "{L:[{S:l0}, {S:l1}, {S:l2}, {N:2}, {N:1}]}");
            assertThat(changes("SET l[0] = :1, l[5] = :2 REMOVE l[1], l[7]"))
                    .containsEntry("l", "{L:[{N:1}, {S:l2}, {N:2}]}");
            assertThat(changes("SET a = list_append(l, :l)"))
                    .containsEntry("a", "{L:[{S:l0}, {S:l1}, {S:l2}, {S:new}]}");
            assertThat(changes("SET a = list_append(if_not_exists(x, :l), :l)"))
                    .containsEntry("a", "{L:[{S:new}, {S:new}]}");
        }

        @Test
        void setsAndRemovesMembers() {
            assertThat(changes("SET m.k = :2, m.fresh = :1 REMOVE m.#a, m.inside.d"))
                    .containsEntry("m", "{M:{fresh={N:1}, inside={M:{}}, k={N:2}}}");
            assertThat(changes("REMOVE x, l[9], m.x")).isEmpty();
            assertThat(changes("SET #dot = :1")).isEqualTo(Map.of("a.b", "{N:1}"));
        }

        @Test
        void addsToNumbersAndSets() {
            assertThat(changes("ADD n :2, fresh :1, ss :ss, ns :ns, bs :bs, m.k :1"))
                    .isEqualTo(Map.of(
                            "n", "{N:7}",
                            "fresh", "{N:1}",
                            "ss", "{SS:[a, b, z]}",
                            "ns", "{NS:[1, 2, 3]}",
                            "m", "{M:{inside={M:{d={S:deep}}}, k={N:2}}}"));
        }

        @Test
        void deletesFromSetsAndDropsEmptyOnes() {
            assertThat(changes("DELETE ss :ss, ns :ns, bs :bs, x :ss"))
                    .isEqualTo(Map.of("ss", "{SS:[b]}", "ns", "{NS:[2]}", "bs", "{BS:[Ag==]}"));
            assertThat(changes("DELETE ss :abc")).isEqualTo(Map.of("ss", "removed"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "SET a = x |" + MISSING,
                    "SET a = x + :1 |" + MISSING,
                    "SET a = list_append(x, :l) |" + MISSING,
                    "SET a = s + :1 |" + WRONG_TYPE,
                    "SET a = :1 - s |" + WRONG_TYPE,
                    "SET a = list_append(s, :l) |" + WRONG_TYPE,
                    "ADD s :1 |" + WRONG_TYPE,
                    "ADD ss :ns |" + WRONG_TYPE,
                    "ADD n :ss |" + WRONG_TYPE,
                    "DELETE ss :ns |" + WRONG_TYPE,
                    "DELETE n :ss |" + WRONG_TYPE,
                    "SET x.y = :1 |" + WRONG_PATH,
                    "SET s.y = :1 |" + WRONG_PATH,
                    "SET m[0] = :1 |" + WRONG_PATH,
                    "SET l.k = :1 |" + WRONG_PATH,
                    "SET l[7].k = :1 |" + WRONG_PATH,
                    "REMOVE x.y |" + WRONG_PATH,
                    "REMOVE s[0] |" + WRONG_PATH,
                    "ADD x.y :1 |" + WRONG_PATH
                })
        void refusesWhatDoesNotFitTheItem(String text, String message) {
            assertThatThrownBy(() -> parse(text).apply(ITEM, true))
                    .isInstanceOf(InvalidExpressionException.class)
                    .hasMessage(message);
        }

        @Test
        void refusesNumbersThatCannotBeExact() {
            assertThatThrownBy(() -> parse("SET a = n + :huge").apply(ITEM, true))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }

        @Test
        void ignoresRemovalBelowAMissingItemOnly() {
            Item key = Item.of("pk", s("p"));

            assertThat(parse("REMOVE x.y, z").apply(key, false)).isEqualTo(key);
            assertThat(parse("SET a = :1 REMOVE x.y").apply(key, false)).isEqualTo(key.with("a", n(1)));
            assertThatThrownBy(() -> parse("SET x.y = :1").apply(key, false)).hasMessage(WRONG_PATH);
        }

        @Test
        void refusesDocumentsThatBecomeTooDeep() {
            AttributeValue deep = s("leaf");
            for (int i = 0; i < 31; i++) {
                deep = AttributeValue.ofList(deep);
            }
            Item item = Item.of("deep", deep, "m", AttributeValue.ofMap(Map.of()));

            assertThatThrownBy(() -> parse("SET m.k = deep").apply(item, true))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("Nesting Levels have exceeded supported limits");
        }
    }

    @Nested
    class ReturnedFragments {
        private String before(String text) {
            return describe(parse(text).targetsOf(ITEM));
        }

        private String after(String text) {
            UpdateExpression update = parse(text);
            return describe(update.targetsOf(update.apply(ITEM, true)));
        }

        private String describe(Item item) {
            return item.isEmpty() ? "" : AttributeValue.ofMap(item.toMap()).describe();
        }

        @Test
        void holdTheNamedPathsInTheirNesting() {
            assertThat(before("SET m.k = :2, x = :1 REMOVE s")).isEqualTo("{M:{m={M:{k={N:1}}}, s={S:old}}}");
            assertThat(after("SET m.k = :2, x = :1 REMOVE s")).isEqualTo("{M:{m={M:{k={N:2}}}, x={N:1}}}");
            assertThat(before("SET x = :1")).isEmpty();
            assertThat(after("REMOVE n")).isEmpty();
        }

        @Test
        void keepTheServicesQuirksOfLists() {
            assertThat(after("SET l[100] = :1")).isEmpty();
            assertThat(after("REMOVE l[1]")).isEqualTo("{M:{l={L:[{S:l2}]}}}");
        }
    }
}
