package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.value.AttributeValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {
    private static final Map<String, String> NAMES = Map.of("#n", "a.b", "#a", "a");
    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":s", AttributeValue.ofString("x"),
            ":t", AttributeValue.ofString("SS"),
            ":n", AttributeValue.ofNumber(5),
            ":one", AttributeValue.ofNumber(1),
            ":b", AttributeValue.ofBoolean(true),
            ":l", AttributeValue.ofList(),
            ":null", AttributeValue.ofNull());

    private static ConditionExpression parse(String text) {
        return new ExpressionParser(new Placeholders(NAMES, VALUES)).filter(text);
    }

    private static ConditionExpression has(String attribute) {
        return new AttributeExists(DocumentPath.of(attribute));
    }

    private static final String A = "attribute_exists(a)";
    private static final String B = "attribute_exists(b)";
    private static final String C = "attribute_exists(c)";

    @Test
    void bindsNotBeforeAndBeforeOr() {
        assertThat(parse(A + " OR NOT " + B + " AND " + C))
                .isEqualTo(new Or(List.of(has("a"), new And(List.of(new Not(has("b")), has("c"))))));
        assertThat(parse("(" + A + " or " + B + ") and " + C))
                .isEqualTo(new And(List.of(new Or(List.of(has("a"), has("b"))), has("c"))));
        assertThat(parse("not NOT " + A)).isEqualTo(new Not(new Not(has("a"))));
    }

    @Test
    void readsPathsWithPlaceholdersBlanksAndParentheses() {
        Compare expected = new Compare(
                DocumentPath.of("a").attribute("a.b").element(3).attribute("c"),
                ComparisonOperator.LESS_OR_EQUAL,
                new Literal(AttributeValue.ofNumber(5)));

        assertThat(parse("a.#n[3].c<=:n")).isEqualTo(expected);
        assertThat(parse(" ( #a\t.\n#n [ 3 ] . c ) <= ( :n ) ")).isEqualTo(expected);
        assertThat(parse("((" + A + ") AND (" + B + "))")).isEqualTo(new And(List.of(has("a"), has("b"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!!! X | Syntax error; token: \"!\", near: \"!!\"",
                "a | Syntax error; token: \"<EOF>\", near: \"a\"",
                ":s | Syntax error; token: \"<EOF>\", near: \":s\"",
                "a =  | Syntax error; token: \"<EOF>\", near: \"=\"",
                "a != :s | Syntax error; token: \"!\", near: \"a !=\"",
                "a = : s | Syntax error; token: \":\", near: \"= : s\"",
                "_a = :s | Syntax error; token: \"_\", near: \"_a\"",
                "1a = :s | Syntax error; token: \"1\", near: \"1a\"",
                "a IN () | Syntax error; token: \")\", near: \"()\"",
                "a[-1] = :s | Syntax error; token: \"-\", near: \"[-1\"",
                "a[#a] = :s | Syntax error; token: \"#a\", near: \"[#a]\"",
                "and = :s | Syntax error; token: \"and\", near: \"and =\"",
                "a = :s :s | Syntax error; token: \":s\", near: \":s :s\"",
                "a = :s AND | Syntax error; token: \"<EOF>\", near: \"AND\"",
                "(a = :s | Syntax error; token: \"<EOF>\", near: \":s\"",
                "a BETWEEN :n OR :n | Syntax error; token: \"OR\", near: \":n OR :n\"",
                "a + :n = :n | Syntax error; token: \"+\", near: \"a + :n\"",
                "(a = :s) = :s | Syntax error; token: \"=\", near: \") = :s\"",
                "a = 😀 | Syntax error; token: \"😀\", near: \"= 😀\"",
                "a[99999999999999] = :n | List index is not within the allowable range; index: [99999999999999]",
                "date = :s | Attribute name is a reserved keyword; reserved keyword: date",
                "a.Size = :s | Attribute name is a reserved keyword; reserved keyword: Size",
                "#x = :s | An expression attribute name used in the document path is not defined; attribute name: #x",
                "a = :x | An expression attribute value used in expression is not defined; attribute value: :x",
                "Size(a) = :n | Invalid function name; function: Size",
                "size(a) | The function is not allowed to be used this way in an expression; function: size",
                "attribute_exists(a) < :n | The function is not allowed to be used this way in an expression; function: attribute_exists",
                "contains(a, contains(b, :s)) | The function is not allowed to be used this way in an expression; function: contains",
                "list_append(a, :l) | The function is not allowed to be used this way in an expression; function: list_append",
                "contains(a) | Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1",
                "attribute_exists(a, b) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
                "((a = :s)) | The expression has redundant parentheses;",
                "((a)) = :s | The expression has redundant parentheses;",
                "a < :l | Incorrect operand type for operator or function; operator or function: <, operand type: L",
                ":b >= a | Incorrect operand type for operator or function; operator or function: >=, operand type: BOOL",
                "a BETWEEN :l AND :n | Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: L",
                "attribute_exists(:s) | Operator or function requires a document path; operator or function: attribute_exists",
                "attribute_not_exists(size(a)) | Operator or function requires a document path; operator or function: attribute_not_exists",
                "attribute_type(a, :n) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N",
                "attribute_type(a, b) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}",
                "attribute_type(a, :s) | Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
                "begins_with(a, :n) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "begins_with(a, size(b)) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "size(:n) = :n | Incorrect operand type for operator or function; operator or function: size, operand type: N",
                "size(:null) = :n | Incorrect operand type for operator or function; operator or function: size, operand type: NULL",
                "size(size(a)) = :n | Incorrect operand type for operator or function; operator or function: size, operand type: N",
                "a BETWEEN :s AND :n | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:x}, upper bound operand: AttributeValue: {N:5}",
                "a BETWEEN :n AND :one | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue: {N:1}",
                "a = #a | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]",
                "contains(a[0], a[0]) | The first operand must be distinct from the remaining operands for this operator or function; operator: contains, first operand: [a, [0]]",
                "begins_with(a, a) | The first operand must be distinct from the remaining operands for this operator or function; operator: begins_with, first operand: [a]"
            })
    void namesTheMistake(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessage("Invalid FilterExpression: " + message);
    }

    /** Each expression has the fault named, and all faults of lower priority that can stand in the same text. */
    @ParameterizedTest
    @CsvSource({
        "'((nope(a) = a)) AND size(date) AND #x = :x', redundant parentheses",
        "'nope(a) AND size(date) AND #x = :x', Invalid function name",
        "'size(date) AND #x = :x AND contains(a)', not allowed to be used this way",
        "'date = :x AND contains(a) AND a = a', reserved keyword",
        "'a = a AND contains(a) AND b = :x AND #x = a', attribute value: :x",
        "'a = a AND contains(a) AND #x = :x', attribute name: #x",
        "'a = a AND a < :l AND contains(a)', Incorrect number of operands",
        "'a < :l AND a = a', must be distinct"
    })
    void reportsTheFaultOfTheHighestPriority(String text, String part) {
        assertThatThrownBy(() -> parse(text)).hasMessageContaining(part);
    }

    @Test
    void refusesEmptyAndOversizedText() {
        assertThatThrownBy(() -> parse("")).hasMessage("Invalid FilterExpression: The expression can not be empty;");
        assertThatThrownBy(() -> parse("  "))
                .hasMessage("Invalid FilterExpression: Syntax error; token: \"<EOF>\", near: \"\"");
        assertThatThrownBy(() -> parse("!".repeat(4097)))
                .hasMessage("Invalid FilterExpression: Expression size has exceeded the maximum allowed size;"
                        + " expression size: 4097");
    }

    @Test
    void limitsOperatorsPathsAndCandidates() {
        String most = "a=:n" + " OR a=:n".repeat(149); // 150 comparisons and 149 ORs

        assertThat(parse("NOT " + most)).isInstanceOf(Or.class);
        assertThatThrownBy(() -> parse("NOT NOT " + most))
                .hasMessage(
                        "Invalid FilterExpression: The expression contains too many operators; operator count: 301");
        assertThat(parse("a" + ".b".repeat(31) + " = :n").paths()).hasSize(1);
        assertThatThrownBy(() -> parse("a" + ".b".repeat(32) + " = :n"))
                .hasMessage(
                        "Invalid FilterExpression: The document path has too many nesting levels; nesting levels: 33");
        assertThat(parse("a IN (:n" + ",:n".repeat(98) + ")").paths()).hasSize(1);
        assertThatThrownBy(() -> parse("a IN (:n" + ",:n".repeat(99) + ")"))
                .hasMessage("Invalid FilterExpression: Incorrect number of operands for operator or function;"
                        + " operator or function: IN, number of operands: 101");
    }

    @Test
    void survivesDeepNesting() {
        assertThatThrownBy(() -> parse("(".repeat(4000))).hasMessageContaining("redundant parentheses");
        assertThat(parse("NOT (".repeat(299) + "a = :n" + ")".repeat(299))).isInstanceOf(Not.class);
        assertThatThrownBy(() -> parse("size(".repeat(800))).hasMessageContaining("function: size");
        assertThatThrownBy(() -> parse("NOT ".repeat(1000))).hasMessageContaining("Syntax error; token: \"<EOF>\"");
    }
}
