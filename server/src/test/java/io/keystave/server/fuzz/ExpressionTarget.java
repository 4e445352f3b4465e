package io.keystave.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ExpressionParser;
import io.keystave.expression.ExpressionPrinter;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.expression.Placeholders;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;

/**
 * The five expressions as texts: each parses and does its work on an item, or is refused with the exception for that. The
 * first byte of an input chooses the language.
 */
public final class ExpressionTarget {
    private static final Item ITEM = Item.builder()
            .put("a", AttributeValue.ofString("x"))
            .put("n", AttributeValue.ofNumber(1))
            .put("l", AttributeValue.ofList(List.of(AttributeValue.ofNumber(1), AttributeValue.ofString("y"))))
            .put("m", AttributeValue.ofMap(Map.of("a", AttributeValue.ofBoolean(true))))
            .build();

    private ExpressionTarget() {}

    /** Tries one input; the name is the one by which Jazzer finds it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String text = new String(input, 1, input.length - 1, UTF_8);
        try {
            run(input[0], text);
        } catch (InvalidExpressionException | InvalidValueException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new IllegalStateException("It is refused without a word.", e);
            }
        }
    }

    private static void run(byte language, String text) {
        ExpressionParser parser = new ExpressionParser(placeholders());
        switch (language) {
            case 'c' -> printsAsItself(parser.condition(text));
            case 'f' -> printsAsItself(parser.filter(text));
            case 'u' -> parser.update(text).apply(ITEM, true);
            case 'p' -> parser.projection(text).apply(ITEM);
            default -> parser.keyCondition(text);
        }
    }

    private static void printsAsItself(ConditionExpression condition) {
        ExpressionPrinter printer = new ExpressionPrinter();
        String text = printer.print(condition);
        Placeholders placeholders = new Placeholders(
                printer.names().isEmpty() ? null : printer.names(),
                printer.values().isEmpty() ? null : printer.values());
        boolean holds = condition.evaluate(ITEM);
        if (new ExpressionParser(placeholders).condition(text).evaluate(ITEM) != holds) {
            throw new IllegalStateException("What is printed means something else.");
        }
    }

    private static Placeholders placeholders() {
        return new Placeholders(
                Map.of("#n", "n", "#l", "l"),
                Map.of(
                        ":v", AttributeValue.ofString("x"),
                        ":w", AttributeValue.ofNumber(2),
                        ":l", AttributeValue.ofList(List.of(AttributeValue.ofNull()))));
    }
}
