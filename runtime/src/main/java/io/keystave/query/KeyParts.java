package io.keystave.query;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyOperator;
import io.keystave.mapper.Codec;
import io.keystave.mapper.KeyTemplate;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a key, partition or sort, as queries see it: typed values from the left, whether they are attributes of their
 * own or joined in one composed attribute. Immutable.
 */
public sealed interface KeyParts permits KeyParts.Attributes, KeyParts.Composed {

    /** The names of the attributes that hold the key part. */
    List<String> attributeNames();

    /** How many values make it complete. */
    int size();

    /** The conditions under which the first values are these. */
    List<KeyConditionExpression.Condition> equal(List<?> values);

    /** The conditions under which the first values are these and the next one lies in a range. */
    List<KeyConditionExpression.Condition> range(List<?> values, PartRange range);

    /** Attributes of their own; several are a native multi-attribute key. */
    static KeyParts attributes(Part... parts) {
        return new Attributes(List.of(parts));
    }

    /** One attribute composed by a template. */
    static KeyParts composed(KeyTemplate template) {
        return new Composed(template);
    }

    /** One attribute of a key. */
    @SuppressWarnings("unchecked") // values come from generated code, which passes each part its own type
    static Part part(String attributeName, Codec<?> codec) {
        return new Part(attributeName, (Codec<Object>) codec);
    }

    /** One attribute of a key and how its values are stored. */
    record Part(String attributeName, Codec<Object> codec) {}

    /** A key part of one or more attributes, each compared in its own type. */
    record Attributes(List<Part> parts) implements KeyParts {
        @Override
        public List<String> attributeNames() {
            return parts.stream().map(Part::attributeName).toList();
        }

        @Override
        public int size() {
            return parts.size();
        }

        @Override
        public List<KeyConditionExpression.Condition> equal(List<?> values) {
            List<KeyConditionExpression.Condition> conditions = new ArrayList<>(values.size() + 1);
            for (int i = 0; i < values.size(); i++) {
                Part part = parts.get(i);
                conditions.add(KeyConditionExpression.Condition.of(
                        part.attributeName(), KeyOperator.EQUAL, part.codec().encode(values.get(i))));
            }
            return conditions;
        }

        @Override
        public List<KeyConditionExpression.Condition> range(List<?> values, PartRange range) {
            List<KeyConditionExpression.Condition> conditions = equal(values);
            conditions.add(range.of(parts.get(values.size())));
            return conditions;
        }
    }

    /** A key part that joins its values in one text attribute. */
    record Composed(KeyTemplate template) implements KeyParts {
        @Override
        public List<String> attributeNames() {
            return List.of(template.attribute());
        }

        @Override
        public int size() {
            return template.partCount();
        }

        @Override
        public List<KeyConditionExpression.Condition> equal(List<?> values) {
            String prefix = template.prefix(values);
            if (values.size() == template.partCount()) {
                return List.of(KeyConditionExpression.Condition.of(
                        template.attribute(), KeyOperator.EQUAL, AttributeValue.ofString(prefix)));
            }
            return prefix.isEmpty()
                    ? List.of()
                    : List.of(KeyConditionExpression.Condition.of(
                            template.attribute(), KeyOperator.BEGINS_WITH, AttributeValue.ofString(prefix)));
        }

        @Override
        public List<KeyConditionExpression.Condition> range(List<?> values, PartRange range) {
            return List.of(range.of(template, values));
        }
    }
}
