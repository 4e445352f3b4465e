package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.RequestExpressions.Operation;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestExpressionsTest {
    private static final AttributeValue X = AttributeValue.ofString("x");

    @Test
    void parsesAllExpressionsOfARequest() {
        RequestExpressions parsed = RequestExpressions.of(Operation.QUERY)
                .keyCondition("#h = :x")
                .filter("a = :x")
                .projection("b")
                .names(Map.of("#h", "h"))
                .values(Map.of(":x", X))
                .parse();

        assertThat(parsed.keyCondition()).isNotNull();
        assertThat(parsed.filter()).isNotNull();
        assertThat(parsed.projection()).isEqualTo(ProjectionExpression.of("b"));
        assertThat(parsed.update()).isNull();
        assertThat(parsed.condition()).isNull();
    }

    @Test
    void refusesBothStylesInOneRequest() {
        assertThatThrownBy(() -> RequestExpressions.of(Operation.GET)
                        .projection("!")
                        .legacy(Set.of("AttributesToGet"))
                        .names(Map.of())
                        .parse())
                .hasMessage(
                        "Can not use both expression and non-expression parameters in the same request:"
                                + " Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.QUERY)
                        .filter("a")
                        .keyCondition("b")
                        .legacy(Set.of("KeyConditions", "QueryFilter"))
                        .parse())
                .hasMessageEndingWith(
                        "{QueryFilter, KeyConditions} Expression parameters: {FilterExpression, KeyConditionExpression}");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.QUERY)
                        .filter("a")
                        .legacy(Set.of("KeyConditions"))
                        .parse())
                .hasMessageStartingWith("Invalid FilterExpression");
    }

    @Test
    void refusesPlaceholdersWithoutExpressions() {
        assertThatThrownBy(() ->
                        RequestExpressions.of(Operation.GET).names(Map.of()).parse())
                .hasMessage("ExpressionAttributeNames can only be specified when using expressions");
        Map<Operation, String> nulls = Map.of(
                Operation.PUT_OR_DELETE, "ConditionExpression is null",
                Operation.UPDATE_ITEM, "UpdateExpression and ConditionExpression are null",
                Operation.QUERY, "FilterExpression and KeyConditionExpression are null",
                Operation.SCAN, "FilterExpression is null");
        nulls.forEach((operation, text) -> assertThatThrownBy(
                        () -> RequestExpressions.of(operation).values(Map.of()).parse())
                .hasMessage("ExpressionAttributeValues can only be specified when using expressions: " + text));
        assertThatThrownBy(() -> RequestExpressions.of(Operation.SCAN)
                        .projection("a")
                        .values(Map.of(":x", X))
                        .parse())
                .hasMessageEndingWith("FilterExpression is null");
    }

    @Test
    void refusesBadPlaceholders() {
        assertThatThrownBy(() -> new Placeholders(Map.of(), null))
                .hasMessage("ExpressionAttributeNames must not be empty");
        assertThatThrownBy(() -> new Placeholders(null, Map.of()))
                .hasMessage("ExpressionAttributeValues must not be empty");
        for (String key : List.of("a", "#", "#a-b", ":a", "##", "")) {
            assertThatThrownBy(() -> new Placeholders(Map.of(key, "a"), null))
                    .hasMessage("ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + key + "\"");
        }
        assertThatThrownBy(() -> new Placeholders(null, Map.of("v", X)))
                .hasMessage("ExpressionAttributeValues contains invalid key: Syntax error; key: \"v\"");
        assertThatThrownBy(() -> new Placeholders(Map.of("#a", ""), null)).hasMessageContaining("Empty attribute name");
        assertThatThrownBy(() -> new Placeholders(Map.of("#a", "a".repeat(65_536)), null))
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> new Placeholders(Map.of("#" + "a".repeat(255), "a"), null))
                .hasMessageContaining("255");
        assertThat(Placeholders.invalidValue(":v", new InvalidValueException("text")))
                .hasMessage("ExpressionAttributeValues contains invalid value: text for key :v");
    }

    @Test
    void reportsUnusedPlaceholdersAfterParsing() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("#a", "a");
        names.put("#c", "c");
        names.put("#b", "b");

        assertThatThrownBy(() -> RequestExpressions.of(Operation.UPDATE_ITEM)
                        .update("SET #c = :x")
                        .names(names)
                        .values(Map.of(":x", X, ":y", X))
                        .parse())
                .hasMessage("Value provided in ExpressionAttributeNames unused in expressions: keys: {#a, #b}");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.UPDATE_ITEM)
                        .update("SET #c = :x")
                        .condition("#a = :x OR #b = :x")
                        .names(names)
                        .values(Map.of(":x", X, ":y", X))
                        .parse())
                .hasMessage("Value provided in ExpressionAttributeValues unused in expressions: keys: {:y}");
    }

    /** Each request has the fault named and all that are looked for later. */
    @Test
    void reportsFaultsOfPlaceholdersInTheServicesOrder() {
        var request = RequestExpressions.of(Operation.SCAN)
                .projection("!")
                .names(Map.of())
                .values(Map.of());

        assertThatThrownBy(() -> request.legacy(Set.of("ScanFilter")).parse())
                .hasMessageStartingWith("Can not use both");
        assertThatThrownBy(() -> request.legacy(Set.of()).parse()).hasMessageEndingWith("FilterExpression is null");
        request.filter("!");
        assertThatThrownBy(request::parse).hasMessage("ExpressionAttributeNames must not be empty");
        request.names(Map.of("a", "a"));
        assertThatThrownBy(request::parse)
                .hasMessage("ExpressionAttributeNames contains invalid key: Syntax error; key: \"a\"");
        request.names(Map.of("#a", "a"));
        assertThatThrownBy(request::parse).hasMessage("ExpressionAttributeValues must not be empty");
        request.values(Map.of("x", X));
        assertThatThrownBy(request::parse)
                .hasMessage("ExpressionAttributeValues contains invalid key: Syntax error; key: \"x\"");
        request.values(Map.of(":x", X));
        assertThatThrownBy(request::parse).hasMessageStartingWith("Invalid FilterExpression");
        request.filter("b = c");
        assertThatThrownBy(request::parse).hasMessageStartingWith("Invalid ProjectionExpression");
        request.projection("b");
        assertThatThrownBy(request::parse).hasMessageContaining("ExpressionAttributeNames unused");
        request.projection("#a");
        assertThatThrownBy(request::parse).hasMessageContaining("ExpressionAttributeValues unused");
    }

    @Test
    void countsPlaceholdersAsUsedWhereverTheyStand() {
        RequestExpressions parsed = RequestExpressions.of(Operation.PUT_OR_DELETE)
                .condition("attribute_exists(a) OR NOT (#b[0].#c IN (d, :x) AND size(:y) BETWEEN :n AND :n)")
                .names(Map.of("#b", "b", "#c", "c"))
                .values(Map.of(":x", X, ":y", X, ":n", AttributeValue.ofNumber(1)))
                .parse();

        assertThat(parsed.condition()).isNotNull();
    }

    @Test
    void reportsTheFirstBadExpressionInTheServicesOrder() {
        assertThatThrownBy(() -> RequestExpressions.of(Operation.UPDATE_ITEM)
                        .condition("!")
                        .update("!")
                        .parse())
                .hasMessageStartingWith("Invalid UpdateExpression");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.QUERY)
                        .projection("!")
                        .filter("!")
                        .keyCondition("!")
                        .parse())
                .hasMessageStartingWith("Invalid KeyConditionExpression");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.SCAN)
                        .projection("!")
                        .filter("!")
                        .parse())
                .hasMessageStartingWith("Invalid FilterExpression");
        assertThatThrownBy(() -> RequestExpressions.of(Operation.SCAN).update("x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void guardsKeyAttributes() {
        ExpressionParser parser = new ExpressionParser(new Placeholders(null, Map.of(":x", X)));
        List<AttributeName> keys = List.of(AttributeName.of("k"));
        List<AttributeName> indexKeys = List.of(AttributeName.of("i"));

        assertThatThrownBy(() -> KeyAttributeRules.requireScalarUse(
                        parser.projection("a, k.b").paths(), keys, indexKeys))
                .hasMessage(
                        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: k");
        assertThatThrownBy(() -> KeyAttributeRules.requireScalarUse(
                        parser.update("SET a = i[0]").paths(), keys, indexKeys))
                .hasMessageEndingWith("IndexKey: i");
        assertThatThrownBy(() -> KeyAttributeRules.requireNoKeyAttribute(parser.filter("a = :x OR b < k"), keys))
                .hasMessage("Filter Expression can only contain non-primary key attributes: Primary key attribute: k");
        assertThatThrownBy(() -> KeyAttributeRules.requireKeyUntouched(parser.update("SET a = k REMOVE k"), keys))
                .hasMessage("One or more parameter values were invalid: Cannot update attribute k."
                        + " This attribute is part of the key");
        KeyAttributeRules.requireScalarUse(parser.filter("k = :x AND a.k = :x").paths(), keys, indexKeys);
        KeyAttributeRules.requireNoKeyAttribute(parser.filter("a.k = :x"), keys);
        KeyAttributeRules.requireKeyUntouched(parser.update("SET a = k"), keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = k",
                "NOT k = a",
                "a = b AND k > b",
                "a < b OR size(k) < b",
                "k BETWEEN a AND b",
                "a BETWEEN k AND b",
                "a BETWEEN b AND k",
                "k IN (a, b)",
                "a IN (b, k)",
                "attribute_exists(k)",
                "attribute_not_exists(k)",
                "attribute_type(k, :x)",
                "begins_with(k, :x)",
                "begins_with(a, k)",
                "contains(k, :x)",
                "contains(a, k)"
            })
    void findsKeyAttributesWhereverTheyStand(String text) {
        AttributeValue type = AttributeValue.ofString("S");
        ConditionExpression filter = new ExpressionParser(new Placeholders(null, Map.of(":x", type))).filter(text);

        assertThatThrownBy(() -> KeyAttributeRules.requireNoKeyAttribute(filter, Set.of(AttributeName.of("k"))))
                .hasMessageEndingWith("Primary key attribute: k");
    }
}
