package io.keystave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.expression.AttributeUpdate;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.ExpressionParser;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.expression.LegacyCondition;
import io.keystave.expression.LegacyOperator;
import io.keystave.expression.LegacyParameters;
import io.keystave.expression.Literal;
import io.keystave.expression.Placeholders;
import io.keystave.expression.UpdateOperand;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.PutItem;
import io.keystave.operation.ValidationException;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is made to take the stack, the memory or the time: it is refused, and soon. */
class HostileInputTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static ExpressionParser parser() {
        return new ExpressionParser(new Placeholders(Map.of("#n", "n"), Map.of(":v", AttributeValue.ofNumber(1))));
    }

    /** Texts, both within the limit of 4096 bytes and far beyond it. */
    static List<String> texts() {
        return List.of(
                "(".repeat(4000),
                "(".repeat(1_000_000),
                "(".repeat(1500) + "a=:v" + ")".repeat(1500),
                "NOT ".repeat(1020) + "a=:v",
                "NOT(".repeat(800) + "a=:v" + ")".repeat(800),
                "size(".repeat(600) + "a" + ")".repeat(600) + "=:v",
                "contains(".repeat(400),
                "a=:v" + " AND a=:v".repeat(10_000),
                "a=:v" + " OR a=:v".repeat(500),
                "a IN (:v" + ",:v".repeat(1300) + ")",
                "a IN (" + ":v,".repeat(300_000) + ":v)",
                "a" + ".a".repeat(2000) + "=:v",
                "a" + "[0]".repeat(1300) + "=:v",
                "a[" + "9".repeat(4000) + "]=:v",
                "a".repeat(4000) + "=:v",
                "#" + "n".repeat(4000) + "=:v",
                ":".repeat(4096),
                "\"".repeat(4096),
                "\ud83d a=:v",
                "a=:v \ude00",
                "\ud83d".repeat(1000),
                "\u0000".repeat(4096),
                "x".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void expressionsAreParsedOrRefusedInTime(String text) {
        assertTimeoutPreemptively(SOON, () -> {
            assertRefused(() -> parser().condition(text));
            assertRefused(() -> parser().keyCondition(text));
            assertRefused(() -> parser().projection(text));
            assertRefused(() -> parser().update(text));
            assertRefused(() -> parser().update("SET a = " + text));
            assertRefused(() -> parser().update("SET a = " + text.replace("size(", "if_not_exists(a,")));
            assertRefused(() -> parser().update("REMOVE " + text));
            assertRefused(() -> new Placeholders(Map.of(text, "a"), null));
        });
    }

    private static void assertRefused(Supplier<?> call) {
        try {
            // A name of 4000 letters is long and lawful in what takes names alone.
            assertThat(call.get()).isNotNull();
        } catch (InvalidExpressionException | InvalidValueException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void statementsAreParsedOrRefusedInTime() {
        try (Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT)) {
            engine.createTable(CreateTable.of(
                    "tab",
                    List.of(new AttributeDefinition("k", AttributeType.N)),
                    List.of(KeySchemaElement.partitionKey("k"))));
            for (String text : texts()) {
                String asText = text.replace(":v", "1");
                for (String statement : List.of(
                        asText,
                        "SELECT * FROM tab WHERE " + asText,
                        "SELECT " + asText + " FROM tab",
                        "UPDATE tab SET a = " + asText + " WHERE k = 1",
                        "INSERT INTO tab VALUE {'k': "
                                + asText.replace('(', '[').replace(')', ']') + "}",
                        "INSERT INTO tab VALUE {'k': 1e" + "9".repeat(5000) + "}",
                        "INSERT INTO tab VALUE {'k': " + "7".repeat(8000) + "}")) {
                    assertTimeoutPreemptively(SOON, () -> run(engine, statement));
                }
            }
        }
    }

    private static void run(Engine engine, String statement) {
        try {
            engine.executeStatement(ExecuteStatement.of(statement));
        } catch (DynamoDbException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Test
    void treesOfProgramsAreNotDeeperThanTexts() {
        ConditionExpression leaf = new ConditionExpression.AttributeExists(DocumentPath.of("a"));

        assertThatThrownBy(() -> repeated(leaf, ConditionExpression::negate))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("too many operators");
        assertThatThrownBy(() -> repeated(leaf, condition -> condition.and(leaf)))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> repeated(leaf, leaf::or)).isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> repeated(
                        (UpdateOperand) new Literal(AttributeValue.ofNull()),
                        fallback -> new UpdateOperand.IfNotExists(DocumentPath.of("a"), fallback)))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("Expression size has exceeded");
    }

    private static <T> T repeated(T first, UnaryOperator<T> step) {
        T value = first;
        for (int i = 0; i < 10_000; i++) {
            value = step.apply(value);
        }
        return value;
    }

    @Test
    void numbersAreMadeOrRefusedInTime() {
        for (String text : List.of(
                "1".repeat(10_000),
                "1" + "0".repeat(1_000_000),
                "0".repeat(1_000_000) + "1",
                "0." + "0".repeat(1_000_000) + "1",
                "1e" + "9".repeat(10_000),
                "1e-" + "9".repeat(10_000),
                "-".repeat(10_000),
                "1e2147483648",
                "1e-2147483649")) {
            assertTimeoutPreemptively(SOON, () -> assertRefused(() -> AttributeValue.ofNumber(text)));
        }
        for (BigDecimal number :
                List.of(new BigDecimal("1e2147483647"), new BigDecimal("1e-2147483647"), BigDecimal.TEN.pow(100_000))) {
            assertTimeoutPreemptively(
                    SOON,
                    () -> assertThatThrownBy(() -> AttributeValue.ofNumber(number))
                            .isInstanceOf(InvalidValueException.class));
        }
    }

    @Test
    void valuesAreMadeOrRefusedInTime() {
        assertThat(AttributeValue.ofString("x".repeat(1 << 20)).sizeInBytes()).isEqualTo(1 << 20);
        assertThatThrownBy(() -> AttributeValue.ofString("x".repeat(1 << 20) + "\ud83d"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> repeated(AttributeValue.ofNull(), AttributeValue::ofList))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Nesting Levels have exceeded supported limits");
        assertThatThrownBy(() -> repeated(AttributeValue.ofNull(), value -> AttributeValue.ofMap(Map.of("a", value))))
                .isInstanceOf(InvalidValueException.class);
        assertTimeoutPreemptively(SOON, () -> {
            List<String> many =
                    IntStream.range(0, 100_000).mapToObj(Integer::toString).toList();
            assertThat(AttributeValue.ofStringSet(many).elementCount()).isEqualTo(100_000);
            assertThat(AttributeValue.ofNumberTextSet(many).elementCount()).isEqualTo(100_000);
        });
    }

    @Test
    void itemsBeyondTheLimitAreRefused() {
        try (Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT)) {
            Item item = Item.of("k", AttributeValue.ofNumber(1), "text", AttributeValue.ofString("x".repeat(1 << 20)));

            assertThatThrownBy(() -> engine.putItem(PutItem.of("tab", item)))
                    .isInstanceOf(ValidationException.class)
                    .hasMessage("Item size has exceeded the maximum allowed size");
        }
    }

    @Test
    void legacyListsAreJudgedInTime() {
        assertTimeoutPreemptively(SOON, () -> {
            List<AttributeValue> many = Collections.nCopies(100_000, AttributeValue.ofNumber(1));
            ConditionExpression filter =
                    LegacyParameters.filter(Map.of("a", new LegacyCondition(LegacyOperator.IN, many)), null);

            assertThat(filter).isNotNull().matches(condition -> !condition.evaluate(Item.EMPTY));
            assertThatThrownBy(() -> new LegacyCondition(LegacyOperator.EQ, many))
                    .isInstanceOf(InvalidExpressionException.class);
            Map<String, AttributeUpdate> updates = new HashMap<>();
            for (int i = 0; i < 100_000; i++) {
                updates.put("a" + i, new AttributeUpdate(AttributeUpdate.Action.DELETE, null));
            }
            assertThat(LegacyParameters.attributeUpdates(updates).removes()).hasSize(100_000);
        });
    }
}
