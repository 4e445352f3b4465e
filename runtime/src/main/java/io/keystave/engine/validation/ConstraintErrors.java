package io.keystave.engine.validation;

import io.keystave.operation.ValidationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what breaks a request's shape, since the service tells up to ten such errors at once. */
final class ConstraintErrors {
    private static final int MOST_TOLD = 10;

    private final List<String> errors = new ArrayList<>();

    /** Notes that a value breaks a constraint. */
    void add(@Nullable Object value, String path, String constraint) {
        String shown = value == null ? "null" : "'" + value + "'";
        errors.add("Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** Notes if a text is shorter or longer than allowed. */
    void length(String value, String path, int least, int most) {
        length(value, value.length(), path, least, most);
    }

    /** Notes if a list has fewer or more elements than allowed. */
    void length(Collection<?> value, String path, int least, int most) {
        length(value, value.size(), path, least, most);
    }

    /** Checks the length of a text in bytes of UTF-8. */
    void bytes(String value, String path, int least, int most) {
        length(value, value.getBytes(StandardCharsets.UTF_8).length, path, least, most);
    }

    private void length(Object value, int length, String path, int least, int most) {
        if (length < least) {
            add(value, path, "Member must have length greater than or equal to " + least);
        } else if (length > most) {
            add(value, path, "Member must have length less than or equal to " + most);
        }
    }

    /** Notes if a number is less than allowed. */
    void atLeast(long value, String path, long least) {
        if (value < least) {
            add(value, path, "Member must have value greater than or equal to " + least);
        }
    }

    /** Notes if a number is greater than allowed. */
    void atMost(long value, String path, long most) {
        if (value > most) {
            add(value, path, "Member must have value less than or equal to " + most);
        }
    }

    /** Notes if a name has a character that names may not have. */
    void nameCharacters(String value, String path) {
        if (!TableNames.hasLawfulCharacters(value)) {
            add(value, path, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
    }

    /** Fails with everything that was noted, if anything was. */
    void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        List<String> told = errors.subList(0, Math.min(errors.size(), MOST_TOLD));
        throw new ValidationException(told.size() + (told.size() == 1 ? " validation error" : " validation errors")
                + " detected: " + String.join("; ", told));
    }
}
