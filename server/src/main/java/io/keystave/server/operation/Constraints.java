package io.keystave.server.operation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.value.Limits;
import org.jspecify.annotations.Nullable;

/** What breaks the shape of a request, of the members that only requests as text have: names, and texts with few meanings. */
final class Constraints extends ConstraintErrors {
    private static final int LEAST_NAME_LENGTH = 3;
    private static final int GREATEST_NAME_LENGTH = 255;
    private static final int GREATEST_ARN_LENGTH = 1024;

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
            length(name, path, 1, GREATEST_ARN_LENGTH);
            if (!name.isEmpty()) {
                nameCharacters(name, path);
            }
        }
    }

    /** Notes if the name of a new table, an index or a backup cannot be one. */
    void newName(@Nullable String name, String path) {
        if (name != null) {
            length(name, path, LEAST_NAME_LENGTH, GREATEST_NAME_LENGTH);
            nameCharacters(name, path);
        }
    }

    /** Notes if the name of a key attribute, or of a projected one, cannot be one. */
    void attributeName(@Nullable String name, String path) {
        if (name != null) {
            bytes(name, path, 1, Limits.KEY_ATTRIBUTE_NAME_BYTES);
        }
    }

    /** Notes if a number is out of bounds. */
    void range(@Nullable Number value, String path, long least, long most) {
        if (value == null) {
            return;
        }
        atLeast(value.longValue(), path, least);
        atMost(value.longValue(), path, most);
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
