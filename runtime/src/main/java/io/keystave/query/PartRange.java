package io.keystave.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyOperator;
import io.keystave.mapper.KeyTemplate;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * A range over one part of a key: everything that begins with a text, or lies before, after or between values.
 *
 * <p>In a composed key a part is followed by a literal and further parts, so bounds are built from that literal. With
 * <code>{date}#{orderId}</code>, every key of a day D begins with {@code D#}; {@code D$}, with the literal's successor, is
 * above all of them and below the next day. "After D" is therefore {@code > D$}, and leaves out all of day D.
 */
public sealed interface PartRange {

    /** As a condition on an attribute of its own. */
    KeyConditionExpression.Condition of(KeyParts.Part part);

    /** As a condition on a composed attribute, after the given values of the parts before. */
    KeyConditionExpression.Condition of(KeyTemplate template, List<?> values);

    /** The part's text begins with this one. */
    record StartingWith(String prefix) implements PartRange {
        @Override
        public KeyConditionExpression.Condition of(KeyParts.Part part) {
            return KeyConditionExpression.Condition.of(
                    part.attributeName(), KeyOperator.BEGINS_WITH, AttributeValue.ofString(prefix));
        }

        @Override
        public KeyConditionExpression.Condition of(KeyTemplate template, List<?> values) {
            return KeyConditionExpression.Condition.of(
                    template.attribute(),
                    KeyOperator.BEGINS_WITH,
                    AttributeValue.ofString(template.prefix(values) + prefix));
        }
    }

    /** The part is less than the value, or equal to it if {@code orEqual}. */
    record Below(Object value, boolean orEqual) implements PartRange {
        @Override
        public KeyConditionExpression.Condition of(KeyParts.Part part) {
            AttributeValue bound = part.codec().encode(value);
            return orEqual
                    ? KeyConditionExpression.Condition.of(part.attributeName(), KeyOperator.LESS_OR_EQUAL, bound)
                    : KeyConditionExpression.Condition.of(part.attributeName(), KeyOperator.LESS, bound);
        }

        @Override
        public KeyConditionExpression.Condition of(KeyTemplate template, List<?> values) {
            String lowest = template.prefix(values);
            String bound = orEqual ? lastOf(template, values, value) : firstOf(template, values, value);
            if (!lowest.isEmpty()) {
                return between(template, lowest, orEqual ? bound : lastBefore(bound));
            }
            AttributeValue highest = AttributeValue.ofString(bound);
            return orEqual
                    ? KeyConditionExpression.Condition.of(template.attribute(), KeyOperator.LESS_OR_EQUAL, highest)
                    : KeyConditionExpression.Condition.of(template.attribute(), KeyOperator.LESS, highest);
        }
    }

    /** The part is greater than the value, or equal to it if {@code orEqual}. */
    record Above(Object value, boolean orEqual) implements PartRange {
        @Override
        public KeyConditionExpression.Condition of(KeyParts.Part part) {
            AttributeValue bound = part.codec().encode(value);
            return orEqual
                    ? KeyConditionExpression.Condition.of(part.attributeName(), KeyOperator.GREATER_OR_EQUAL, bound)
                    : KeyConditionExpression.Condition.of(part.attributeName(), KeyOperator.GREATER, bound);
        }

        @Override
        public KeyConditionExpression.Condition of(KeyTemplate template, List<?> values) {
            String prefix = template.prefix(values);
            String bound = orEqual ? firstOf(template, values, value) : lastOf(template, values, value);
            AttributeValue lowest = AttributeValue.ofString(bound);
            if (!prefix.isEmpty()) {
                return between(template, orEqual ? bound : firstAfter(bound), lastStartingWith(prefix));
            }
            return orEqual
                    ? KeyConditionExpression.Condition.of(template.attribute(), KeyOperator.GREATER_OR_EQUAL, lowest)
                    : KeyConditionExpression.Condition.of(template.attribute(), KeyOperator.GREATER, lowest);
        }
    }

    /** The part lies between the two values, both included. */
    record Between(Object lowest, Object highest) implements PartRange {
        @Override
        public KeyConditionExpression.Condition of(KeyParts.Part part) {
            return KeyConditionExpression.Condition.between(
                    part.attributeName(),
                    part.codec().encode(lowest),
                    part.codec().encode(highest));
        }

        @Override
        public KeyConditionExpression.Condition of(KeyTemplate template, List<?> values) {
            return between(template, firstOf(template, values, lowest), lastOf(template, values, highest));
        }
    }

    private static KeyConditionExpression.Condition between(KeyTemplate template, String lowest, String highest) {
        return KeyConditionExpression.Condition.between(
                template.attribute(), AttributeValue.ofString(lowest), AttributeValue.ofString(highest));
    }

    /** A text at or below every key whose next part has the value, and above every key whose next part is less. */
    private static String firstOf(KeyTemplate template, List<?> values, Object value) {
        return template.textUpTo(with(values, value));
    }

    /** A text at or above every key whose next part has the value, and below every key whose next part is greater. */
    private static String lastOf(KeyTemplate template, List<?> values, Object value) {
        String text = firstOf(template, values, value);
        String literal = template.literalAfter(values.size());
        return literal.isEmpty() ? text : text + (char) (literal.charAt(0) + 1);
    }

    private static List<Object> with(List<?> values, Object value) {
        List<Object> longer = new ArrayList<>(values);
        longer.add(value);
        return longer;
    }

    /** The lowest text above another. */
    private static String firstAfter(String text) {
        return text + '\0';
    }

    /** The highest key that begins with a text: filled up with the highest character. */
    private static String lastStartingWith(String prefix) {
        int room = Limits.SORT_KEY_BYTES - prefix.getBytes(UTF_8).length;
        return prefix + Character.toString(Character.MAX_CODE_POINT).repeat(Math.max(0, room / 4));
    }

    /** The highest key below a text: its last character lowered by one, then filled up. */
    private static String lastBefore(String text) {
        int last = text.codePointBefore(text.length());
        String head = text.substring(0, text.length() - Character.charCount(last));
        if (last == 0) {
            return head;
        }
        int lower = last == Character.MAX_SURROGATE + 1 ? Character.MIN_SURROGATE - 1 : last - 1;
        return lastStartingWith(head + Character.toString(lower));
    }
}
