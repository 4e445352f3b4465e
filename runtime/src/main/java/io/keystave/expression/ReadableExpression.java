package io.keystave.expression;

import static java.util.Objects.requireNonNull;

import io.keystave.value.AttributeValue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions as a person reads them: names as they are, and a question mark for each value. */
public final class ReadableExpression {
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:][nv]\\d+");

    private ReadableExpression() {}

    /** The condition without its values, for plans, listeners and logs: {@code customer = ? AND begins_with(sk, ?)}. */
    public static String of(ConditionExpression condition) {
        return text(condition, value -> "?");
    }

    /** The condition with its values, to be digested and never to be shown: two texts are equal iff the conditions are. */
    public static String withValues(ConditionExpression condition) {
        return text(condition, AttributeValue::describe);
    }

    private static String text(ConditionExpression condition, Function<AttributeValue, String> valueText) {
        ExpressionPrinter printer = new ExpressionPrinter();
        Matcher matcher = PLACEHOLDER.matcher(printer.print(condition));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String placeholder = matcher.group();
            String name = printer.names().get(placeholder);
            String readable = name != null
                    ? name
                    : valueText.apply(requireNonNull(printer.values().get(placeholder)));
            matcher.appendReplacement(text, Matcher.quoteReplacement(readable));
        }
        return matcher.appendTail(text).toString();
    }
}
