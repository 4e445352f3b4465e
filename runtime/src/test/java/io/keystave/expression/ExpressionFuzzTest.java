package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import io.keystave.value.RandomValues;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionFuzzTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "#n",
            ":v",
            ":w",
            ":u",
            "(",
            ")",
            "[",
            "]",
            "0",
            "7",
            ".",
            ",",
            "=",
            "<>",
            "<",
            ">=",
            "+",
            "-",
            " ",
            "AND",
            "OR",
            "NOT",
            "BETWEEN",
            "IN",
            "SET",
            "REMOVE",
            "ADD",
            "DELETE",
            "size(",
            "contains(",
            "begins_with(",
            "attribute_exists(",
            "attribute_type(",
            "if_not_exists(",
            "list_append(",
            "date",
            "!",
            "é",
            "😀",
            "_",
            "\u0000");

    @Test
    void anyTextIsParsedOrRefusedWithAMessage() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        int parsed = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(14); pieces >= 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            Item item = i % 50 == 0 ? values.item() : Item.EMPTY;
            try {
                run(i % 4, text.toString(), values, item);
                parsed++;
            } catch (InvalidExpressionException | InvalidValueException e) {
                assertThat(e.getMessage()).as("seed %d: %s", seed, text).isNotEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(seed, text), e);
            }
        }
        assertThat(parsed).as("seed %d", seed).isPositive();
    }

    @Test
    void anyUpdateOfAnyItemIsAppliedOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        RandomExpressions expressions = new RandomExpressions(random);
        int applied = 0;
        for (int i = 0; i < 10_000; i++) {
            Item item = values.item();
            UpdateExpression update = expressions.update();
            try {
                Item after = update.apply(item, true);
                assertThat(Item.fromUntrustedBytes(after.bytes()))
                        .as("seed %d", seed)
                        .isEqualTo(after);
                assertThat(after.only(untouched(after, update)))
                        .as("seed %d: %s", seed, update)
                        .isEqualTo(item.only(untouched(item, update)));
                applied++;
            } catch (InvalidExpressionException | InvalidValueException e) {
                assertThat(e.getMessage()).as("seed %d: %s", seed, update).isNotEmpty();
            }
        }
        assertThat(applied).as("seed %d", seed).isGreaterThan(1_000);
    }

    private static List<AttributeName> untouched(Item item, UpdateExpression update) {
        return item.attributeNames().stream()
                .filter(name -> !update.topLevelNames().contains(name))
                .map(AttributeName::of)
                .toList();
    }

    private static void run(int language, String text, RandomValues values, Item item) {
        ExpressionParser parser = new ExpressionParser(new Placeholders(
                Map.of("#n", "name"),
                Map.of(":v", values.value(), ":w", values.scalar(), ":u", AttributeValue.ofNumber(1))));
        switch (language) {
            case 0 -> parser.condition(text).evaluate(item);
            case 1 -> parser.update(text).apply(item, true);
            case 2 -> parser.projection(text).apply(item);
            default -> parser.keyCondition(text);
        }
    }
}
