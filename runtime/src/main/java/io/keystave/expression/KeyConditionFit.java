package io.keystave.expression;

import io.keystave.expression.KeyAttribute.Role;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits key conditions to the key of a table or index.
 *
 * <p>Source: Developer Guide, Key condition expressions for the Query operation; Multi-attribute keys pattern.
 */
final class KeyConditionFit {
    private static final int SINGLE_ATTRIBUTE_KEY_CONDITIONS = 2;

    private KeyConditionFit() {}

    /** The conditions in the order of the key's attributes. */
    static List<Condition> fit(List<Condition> conditions, List<KeyAttribute> key) {
        List<KeyAttribute> partition = attributes(key, Role.PARTITION);
        List<KeyAttribute> sort = attributes(key, Role.SORT);
        if (partition.size() > 1 || sort.size() > 1) {
            return fitMany(conditions, partition, sort);
        }
        if (conditions.size() > SINGLE_ATTRIBUTE_KEY_CONDITIONS) {
            throw new InvalidExpressionException("Conditions can be of length 1 or 2 only");
        }
        List<Condition> fitted = new ArrayList<>();
        Condition hash = find(conditions, partition.get(0));
        if (hash == null) {
            throw missing(partition.get(0));
        }
        requireTyped(hash, partition.get(0));
        if (hash.operator() != KeyOperator.EQUAL) {
            throw notSupported();
        }
        fitted.add(hash);
        if (conditions.size() > 1) {
            if (sort.isEmpty()) {
                throw notSupported();
            }
            Condition range = find(conditions, sort.get(0));
            if (range == null) {
                throw missing(sort.get(0));
            }
            requireTyped(range, sort.get(0));
            fitted.add(range);
        }
        return fitted;
    }

    private static List<Condition> fitMany(
            List<Condition> conditions, List<KeyAttribute> partition, List<KeyAttribute> sort) {
        List<Condition> fitted = new ArrayList<>();
        for (KeyAttribute attribute : partition) {
            Condition condition = find(conditions, attribute);
            if (condition == null) {
                throw missing(attribute);
            }
            requireTyped(condition, attribute);
            if (condition.operator() != KeyOperator.EQUAL) {
                throw new InvalidExpressionException("Query key condition not supported: HASH key attribute "
                        + attribute.name() + " requires an equality condition");
            }
            fitted.add(condition);
        }
        Condition last = null;
        boolean gap = false;
        for (KeyAttribute attribute : sort) {
            Condition condition = find(conditions, attribute);
            if (condition == null) {
                gap = true;
                continue;
            }
            requireTyped(condition, attribute);
            if (gap || (last != null && last.operator() != KeyOperator.EQUAL)) {
                throw new InvalidExpressionException(
                        "Query key condition not supported: every RANGE key attribute before " + attribute.name()
                                + " requires an equality condition");
            }
            fitted.add(condition);
            last = condition;
        }
        if (fitted.size() < conditions.size()) {
            throw notSupported();
        }
        return fitted;
    }

    private static List<KeyAttribute> attributes(List<KeyAttribute> key, Role role) {
        return key.stream().filter(a -> a.role() == role).toList();
    }

    private static @Nullable Condition find(List<Condition> conditions, KeyAttribute attribute) {
        for (Condition condition : conditions) {
            if (condition.attribute().equals(attribute.name())) {
                return condition;
            }
        }
        return null;
    }

    private static void requireTyped(Condition condition, KeyAttribute attribute) {
        for (AttributeValue value : condition.values()) {
            if (!value.is(attribute.type())) {
                throw new InvalidExpressionException("One or more parameter values were invalid:"
                        + " Condition parameter type does not match schema type");
            }
            if (value.payloadLength() == 0) {
                throw new InvalidExpressionException("One or more parameter values are not valid."
                        + " The AttributeValue for a key attribute cannot contain an empty "
                        + switch (value.type()) {
                            case B -> "binary";
                            default -> "string";
                        }
                        + " value. Key: " + attribute.name());
            }
        }
    }

    private static InvalidExpressionException missing(KeyAttribute attribute) {
        return new InvalidExpressionException("Query condition missed key schema element: " + attribute.name());
    }

    private static InvalidExpressionException notSupported() {
        return new InvalidExpressionException("Query key condition not supported");
    }
}
