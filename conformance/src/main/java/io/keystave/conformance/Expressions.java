package io.keystave.conformance;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ExpressionParser;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.Placeholders;
import io.keystave.expression.ProjectionExpression;
import io.keystave.expression.UpdateExpression;
import io.keystave.value.AttributeValue;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions from text: {@code #name} stands for itself, {@code :0} for the first value given. */
public final class Expressions {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    private Expressions() {}

    public static ConditionExpression condition(String text, AttributeValue... values) {
        return parser(text, values).condition(text);
    }

    public static KeyConditionExpression keyCondition(String text, AttributeValue... values) {
        return parser(text, values).keyCondition(text);
    }

    public static ProjectionExpression projection(String text) {
        return parser(text).projection(text);
    }

    public static UpdateExpression update(String text, AttributeValue... values) {
        return parser(text, values).update(text);
    }

    private static ExpressionParser parser(String text, AttributeValue... values) {
        Map<String, String> names = new HashMap<>();
        for (Matcher matcher = NAME.matcher(text); matcher.find(); ) {
            names.put(matcher.group(), matcher.group(1));
        }
        Map<String, AttributeValue> byPlaceholder = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPlaceholder.put(":" + i, values[i]);
        }
        return new ExpressionParser(
                new Placeholders(names.isEmpty() ? null : names, byPlaceholder.isEmpty() ? null : byPlaceholder));
    }
}
