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

    private static final String BLANKS = " \t\r\n";

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

    /** Texts that the printer made, with characters changed: most are nearly lawful. */
    @Test
    void anyChangeOfALawfulTextIsParsedOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        RandomExpressions expressions = new RandomExpressions(random);
        int parsed = 0;
        for (int i = 0; i < 20_000; i++) {
            ExpressionPrinter printer = new ExpressionPrinter();
            int language = random.nextInt(3);
            String lawful = switch (language) {
                case 0 -> printer.print(expressions.condition());
                case 1 -> printer.print(expressions.update());
                default -> printer.print(expressions.projection());
            };
            String text = changed(lawful, random);
            ExpressionParser parser = new ExpressionParser(new Placeholders(
                    printer.names().isEmpty() ? null : printer.names(),
                    printer.values().isEmpty() ? null : printer.values()));
            try {
                run(language, text, parser, i % 50 == 0 ? values.item() : Item.EMPTY);
                parsed++;
            } catch (InvalidExpressionException | InvalidValueException e) {
                assertThat(e.getMessage()).as("seed %d: %s", seed, text).isNotEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(seed, text), e);
            }
        }
        assertThat(parsed).as("seed %d", seed).isGreaterThan(500);
    }

    private static String changed(String lawful, Random random) {
        StringBuilder text = new StringBuilder(lawful);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int place = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), place + 1 + random.nextInt(5));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(place, end);
                case 1 -> text.insert(place, text.substring(place, end).repeat(1 + random.nextInt(40)));
                case 2 -> text.insert(place, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.insert(place, BLANKS.charAt(random.nextInt(BLANKS.length()))); // often still lawful
                default -> text.insert(place, (char) random.nextInt(0x10000)); // also halves of surrogate pairs
            }
        }
        return text.toString();
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
        run(language, text, parser, item);
    }

    private static void run(int language, String text, ExpressionParser parser, Item item) {
        switch (language) {
            case 0 -> parser.condition(text).evaluate(item);
            case 1 -> parser.update(text).apply(item, true);
            case 2 -> parser.projection(text).apply(item);
            default -> parser.keyCondition(text);
        }
    }
}
