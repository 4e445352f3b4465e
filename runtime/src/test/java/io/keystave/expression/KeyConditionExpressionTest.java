package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyConditionExpressionTest {
    private static final AttributeValue X = AttributeValue.ofString("x");
    private static final AttributeValue Y = AttributeValue.ofString("y");
    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":x", X,
            ":y", Y,
            ":empty", AttributeValue.ofString(""),
            ":emptyB", AttributeValue.ofBinary(new byte[0]),
            ":type", AttributeValue.ofString("S"),
            ":n", AttributeValue.ofNumber(1));

    private static final List<KeyAttribute> HASH = List.of(KeyAttribute.partition("h", AttributeType.S));
    private static final List<KeyAttribute> HASH_AND_RANGE =
            List.of(KeyAttribute.partition("h", AttributeType.S), KeyAttribute.sort("r", AttributeType.S));
    private static final List<KeyAttribute> MANY = List.of(
            KeyAttribute.partition("p1", AttributeType.S),
            KeyAttribute.partition("p2", AttributeType.N),
            KeyAttribute.sort("s1", AttributeType.S),
            KeyAttribute.sort("s2", AttributeType.N),
            KeyAttribute.sort("s3", AttributeType.S));

    private static KeyConditionExpression parse(String text) {
        return new ExpressionParser(new Placeholders(Map.of("#h", "h"), VALUES)).keyCondition(text);
    }

    @Test
    void readsTermsInAnyOrderAndFlipsThem() {
        KeyConditionExpression expected = KeyConditionExpression.of(
                Condition.of("h", KeyOperator.EQUAL, X), Condition.of("r", KeyOperator.GREATER, Y));

        assertThat(parse(":y < r AND (#h = :x)").forKey(HASH_AND_RANGE)).isEqualTo(expected);
        assertThat(parse("(h = :x AND r > :y)")).isEqualTo(expected);
        assertThat(parse("r BETWEEN :x AND :y AND h = :x")
                        .forKey(HASH_AND_RANGE)
                        .conditions()
                        .get(1))
                .isEqualTo(Condition.between("r", X, Y));
        assertThat(expected.on(AttributeName.of("r"))).isEqualTo(Condition.of("r", KeyOperator.GREATER, Y));
        assertThat(expected.on(AttributeName.of("q"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "h = :x OR h = :y | Invalid operator used in KeyConditionExpression: OR",
                "NOT h = :x | Invalid operator used in KeyConditionExpression: NOT",
                "h IN (:x) | Invalid operator used in KeyConditionExpression: IN",
                "h <> :x | Invalid operator used in KeyConditionExpression: <>",
                "h = :x AND attribute_exists(r) | Invalid operator used in KeyConditionExpression: attribute_exists",
                "attribute_not_exists(r) | Invalid operator used in KeyConditionExpression: attribute_not_exists",
                "attribute_type(r, :type) | Invalid operator used in KeyConditionExpression: attribute_type",
                "contains(r, :x) | Invalid operator used in KeyConditionExpression: contains",
                "size(h) = :n | KeyConditionExpressions cannot contain nested operations",
                ":x = :y | Invalid condition in KeyConditionExpression: No key attribute specified",
                "h = r | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
                ":x BETWEEN :x AND h | Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first operand",
                "begins_with(:x, h) | Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first operand",
                "h.a = :x | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes",
                "h = :x AND h = :y | KeyConditionExpressions must only contain one condition per key",
                "begins_with(h, :n) | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "date = :x | Invalid KeyConditionExpression: Attribute name is a reserved keyword; reserved keyword: date",
                "h == :x | Invalid KeyConditionExpression: Syntax error; token: \"=\", near: \"== :x\""
            })
    void namesTheMistake(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r = :x | Query condition missed key schema element: h",
                "h = :x AND q = :y | Query condition missed key schema element: r",
                "h > :x | Query key condition not supported",
                "begins_with(h, :x) | Query key condition not supported",
                "h = :x AND r = :x AND q = :x | Conditions can be of length 1 or 2 only",
                "h = :n | One or more parameter values were invalid: Condition parameter type does not match schema type",
                "h = :x AND r > :n | One or more parameter values were invalid: Condition parameter type does not match schema type",
                "h = :empty | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: h",
                "h = :x AND r > :empty | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: r"
            })
    void namesWhatDoesNotFitTheKey(String text, String message) {
        KeyConditionExpression parsed = parse(text);

        assertThatThrownBy(() -> parsed.forKey(HASH_AND_RANGE))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessage(message);
    }

    @Test
    void refusesASecondConditionOnAKeyWithoutSortKey() {
        assertThat(parse("h = :x").forKey(HASH).conditions()).hasSize(1);
        assertThatThrownBy(() -> parse("h = :x AND r = :x").forKey(HASH))
                .hasMessage("Query key condition not supported");
    }

    @Test
    void namesEmptyBinaryKeys() {
        List<KeyAttribute> binary = List.of(KeyAttribute.partition("h", AttributeType.B));

        assertThatThrownBy(() -> parse("h = :emptyB").forKey(binary))
                .hasMessageContaining("cannot contain an empty binary value. Key: h");
    }

    @Test
    void takesManyAttributesFromLeftToRight() {
        assertThat(parse("p2 = :n AND s2 > :n AND p1 = :x AND s1 = :y")
                        .forKey(MANY)
                        .conditions())
                .extracting(c -> c.attribute().text())
                .containsExactly("p1", "p2", "s1", "s2");
        assertThat(parse("p2 = :n AND p1 = :x").forKey(MANY).conditions()).hasSize(2);
        assertThat(parse("p1 = :x AND p2 = :n AND begins_with(s1, :y)")
                        .forKey(MANY)
                        .conditions())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "p1 = :x, missed key schema element: p2",
        "p1 = :x AND p2 > :n, HASH key attribute p2 requires an equality",
        "p1 = :x AND p2 = :n AND s2 = :n, RANGE key attribute before s2 requires an equality",
        "p1 = :x AND p2 = :n AND s1 > :x AND s2 = :n, RANGE key attribute before s2 requires an equality",
        "p1 = :x AND p2 = :n AND q = :n, not supported",
        "p1 = :x AND p2 = :x, type does not match schema type"
    })
    void refusesGapsInKeysOfManyAttributes(String text, String part) {
        KeyConditionExpression parsed = parse(text);

        assertThatThrownBy(() -> parsed.forKey(MANY))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining(part);
    }

    @Test
    void testsValuesAsTheGeneralLanguageDoes() {
        assertThat(Condition.of("k", KeyOperator.BEGINS_WITH, AttributeValue.ofString("a"))
                        .test(AttributeValue.ofString("ab")))
                .isTrue();
        assertThat(Condition.between("k", X, Y).test(AttributeValue.ofString("xy")))
                .isTrue();
        assertThat(Condition.between("k", X, Y).test(AttributeValue.ofString("z")))
                .isFalse();
        assertThat(Condition.of("k", KeyOperator.LESS, Y).test(X)).isTrue();
        assertThat(Condition.of("k", KeyOperator.LESS_OR_EQUAL, X).test(Y)).isFalse();
        assertThat(Condition.of("k", KeyOperator.GREATER_OR_EQUAL, X).test(null))
                .isFalse();
    }
}
