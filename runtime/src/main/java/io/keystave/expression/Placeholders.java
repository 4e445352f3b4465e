package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Limits;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the placeholders of a request's expressions stand for, {@code #name} and {@code :value}, and which were used. One
 * object serves all expressions of one request and then tells which placeholders none of them used. Not safe for use by
 * several threads.
 *
 * <p>Source: Developer Guide, Expression attribute names (aliases), Expression attribute values.
 */
public final class Placeholders {
    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private final Map<String, AttributeName> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values;
    private final Set<String> unusedNames;
    private final Set<String> unusedValues;

    /**
     * Placeholders of a request; null where the request has none.
     *
     * @throws InvalidExpressionException with the service's text if a map is there but empty, a placeholder is not
     *     written as one, or a name is empty or too long
     */
    public Placeholders(@Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
        if (names != null) {
            requireKeys(NAMES, '#', names.keySet());
            names.forEach((placeholder, name) -> this.names.put(placeholder, name(placeholder, name)));
        }
        if (values != null) {
            requireKeys(VALUES, ':', values.keySet());
        }
        this.values = values == null ? Map.of() : values;
        unusedNames = new LinkedHashSet<>(this.names.keySet());
        unusedValues = new LinkedHashSet<>(this.values.keySet());
    }

    /** No placeholders. */
    public static Placeholders none() {
        return new Placeholders(null, null);
    }

    /** The exception for a value that was given for a placeholder and breaks a rule of the data model. */
    public static InvalidExpressionException invalidValue(String placeholder, InvalidValueException cause) {
        return new InvalidExpressionException(
                VALUES + " contains invalid value: " + cause.getMessage() + " for key " + placeholder);
    }

    private static AttributeName name(String placeholder, String name) {
        try {
            return AttributeName.of(name);
        } catch (InvalidValueException e) {
            throw new InvalidExpressionException(
                    NAMES + " contains invalid value: " + e.getMessage() + " for key " + placeholder);
        }
    }

    private static void requireKeys(String parameter, char sign, Set<String> keys) {
        if (keys.isEmpty()) {
            throw new InvalidExpressionException(parameter + " must not be empty");
        }
        for (String key : keys) {
            if (!isPlaceholder(sign, key)) {
                throw new InvalidExpressionException(
                        parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
            }
            int bytes = key.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Limits.PLACEHOLDER_BYTES) {
                throw new InvalidExpressionException(parameter + " contains invalid key: The placeholder is " + bytes
                        + " bytes long, at most " + Limits.PLACEHOLDER_BYTES + " are allowed");
            }
        }
    }

    private static boolean isPlaceholder(char sign, String key) {
        return key.length() > 1
                && key.charAt(0) == sign
                && key.chars().skip(1).allMatch(c -> Lexer.isWordPart((char) c));
    }

    /** The name a placeholder stands for, which counts as used; null if it is not defined. */
    @Nullable
    AttributeName useName(String placeholder) {
        unusedNames.remove(placeholder);
        return names.get(placeholder);
    }

    /** The value a placeholder stands for, which counts as used; null if it is not defined. */
    @Nullable
    AttributeValue useValue(String placeholder) {
        unusedValues.remove(placeholder);
        return values.get(placeholder);
    }

    /**
     * Checks, after all expressions were parsed, that each placeholder was used.
     *
     * @throws InvalidExpressionException with the service's text if one was not; names are reported before values
     */
    public void requireAllUsed() {
        requireEmpty(NAMES, unusedNames);
        requireEmpty(VALUES, unusedValues);
    }

    private static void requireEmpty(String parameter, Set<String> unused) {
        if (!unused.isEmpty()) {
            throw new InvalidExpressionException("Value provided in " + parameter + " unused in expressions: keys: {"
                    + String.join(", ", unused) + "}");
        }
    }
}
