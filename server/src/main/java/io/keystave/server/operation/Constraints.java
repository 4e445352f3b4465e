package io.keystave.server.operation;

import io.keystave.operation.ValidationException;
import io.keystave.value.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what breaks the shape of a request, since the service tells up to ten such errors at once. Checks come in the order
 * in which the service lists them.
 */
final class Constraints {
    private static final int MOST_TOLD = 10;
    private static final int LEAST_NAME_LENGTH = 3;
    private static final int GREATEST_NAME_LENGTH = 255;
    private static final int GREATEST_ARN_LENGTH = 1024;

    private @Nullable List<String> errors;

    /** Notes that a member breaks a constraint; {@code shown} is what is printed of its value. */
    void add(@Nullable Object shown, String path, String constraint) {
        if (errors == null) {
            errors = new ArrayList<>();
        }
        String value = shown == null ? "null" : "'" + shown + "'";
        errors.add("Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** Notes if a member is missing. */
    void required(@Nullable Object value, String path) {
        if (value == null) {
            add(null, path, "Member must not be null");
        }
    }

    /** What a text stands for; if it stands for nothing, notes that and gives null. */
    <E extends Enum<E>> @Nullable E choice(@Nullable String text, String path, Choice<E> choice) {
        if (text == null) {
            return null;
        }
        E value = choice.find(text);
        if (value == null) {
            add(text, path, "Member must satisfy enum value set: " + choice);
        }
        return value;
    }

    /** As above; the default stands for a missing text. */
    <E extends Enum<E>> E choice(@Nullable String text, String path, Choice<E> choice, E defaultValue) {
        E value = choice(text, path, choice);
        return value == null ? defaultValue : value;
    }

    /** Notes if the name or ARN of a table is missing or cannot be one. */
    void tableName(@Nullable String name, String path) {
        required(name, path);
        if (name != null && !name.startsWith("arn:")) {
            length(name, name.length(), path, 1, GREATEST_ARN_LENGTH);
            if (!name.isEmpty()) {
                characters(name, path);
            }
        }
    }

    /** Notes if the name of a new table, an index or a backup cannot be one. */
    void newName(@Nullable String name, String path) {
        if (name != null) {
            length(name, name.length(), path, LEAST_NAME_LENGTH, GREATEST_NAME_LENGTH);
            characters(name, path);
        }
    }

    /** Notes if the name of a key attribute, or of a projected one, cannot be one. */
    void attributeName(@Nullable String name, String path) {
        if (name != null) {
            length(name, name.getBytes(StandardCharsets.UTF_8).length, path, 1, Limits.KEY_ATTRIBUTE_NAME_BYTES);
        }
    }

    private void characters(String name, String path) {
        boolean lawful = name.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                        || c == '.'
                        || c == '-');
        if (!lawful) {
            add(name, path, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
    }

    /** Notes if a list has fewer or more elements than allowed; they are not printed, since they may be values. */
    void size(@Nullable Collection<?> list, String path, int least, int most) {
        if (list != null) {
            length(list.isEmpty() ? "[]" : "[...]", list.size(), path, least, most);
        }
    }

    /** Notes if a member is shorter or longer than allowed. */
    void length(Object shown, int length, String path, int least, int most) {
        if (length < least) {
            add(shown, path, "Member must have length greater than or equal to " + least);
        } else if (length > most) {
            add(shown, path, "Member must have length less than or equal to " + most);
        }
    }

    /** Notes if a number is out of bounds. */
    void range(@Nullable Number value, String path, long least, long most) {
        if (value == null) {
            return;
        }
        if (value.longValue() < least) {
            add(value, path, "Member must have value greater than or equal to " + least);
        } else if (value.longValue() > most) {
            add(value, path, "Member must have value less than or equal to " + most);
        }
    }

    /** Fails with everything that was noted, if anything was. */
    void throwIfAny() {
        if (errors != null) {
            List<String> told = errors.subList(0, Math.min(errors.size(), MOST_TOLD));
            throw new ValidationException(told.size() + (told.size() == 1 ? " validation error" : " validation errors")
                    + " detected: " + String.join("; ", told));
        }
    }

    /** Fails for the first name of a table in the request alone, if it cannot be one. */
    static void requireLawfulTableName(@Nullable String name) {
        if (name != null) {
            Constraints alone = new Constraints();
            alone.tableName(name, "tableName");
            alone.throwIfAny();
        }
    }
}
