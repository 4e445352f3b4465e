package io.keystave.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What breaks the shape of a request, gathered, since the service tells up to ten such errors at once and in the order in which
 * it checks. For whoever implements a {@link Backend} or stands in front of one. For one request and thread.
 *
 * <p>Paths are written as the service does: members in lower case at the front, elements of lists counted from 1, for instance
 * {@code keySchema.1.member.keyType}.
 */
public class ConstraintErrors {
    private static final int MOST_TOLD = 10;

    private @Nullable List<String> errors;

    /** Without errors. */
    public ConstraintErrors() {}

    /** Notes that a value breaks a constraint; {@code shown} is what is printed of it. */
    public final void add(@Nullable Object shown, String path, String constraint) {
        if (errors == null) {
            errors = new ArrayList<>();
        }
        String value = shown == null ? "null" : "'" + shown + "'";
        errors.add("Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** Notes if a member is missing. */
    public final void required(@Nullable Object value, String path) {
        if (value == null) {
            add(null, path, "Member must not be null");
        }
    }

    /** Notes if a text has fewer or more characters than allowed. */
    public final void length(String value, String path, int least, int most) {
        length(value, value.length(), path, least, most);
    }

    /** Notes if a list has fewer or more elements than allowed, and prints them. */
    public final void length(Collection<?> value, String path, int least, int most) {
        length(value, value.size(), path, least, most);
    }

    /** Notes if a list has fewer or more elements than allowed, and does not print them: they may be values of items. */
    public final void size(@Nullable Collection<?> list, String path, int least, int most) {
        if (list != null) {
            length(list.isEmpty() ? "[]" : "[...]", list.size(), path, least, most);
        }
    }

    /** Notes if a text has fewer or more bytes of UTF-8 than allowed. */
    public final void bytes(String value, String path, int least, int most) {
        length(value, value.getBytes(StandardCharsets.UTF_8).length, path, least, most);
    }

    /** Notes if a length is out of bounds; {@code shown} is what is printed of the value. */
    public final void length(Object shown, int length, String path, int least, int most) {
        if (length < least) {
            add(shown, path, "Member must have length greater than or equal to " + least);
        } else if (length > most) {
            add(shown, path, "Member must have length less than or equal to " + most);
        }
    }

    /** Notes if a number is less than allowed. */
    public final void atLeast(long value, String path, long least) {
        if (value < least) {
            add(value, path, "Member must have value greater than or equal to " + least);
        }
    }

    /** Notes if a number is greater than allowed. */
    public final void atMost(long value, String path, long most) {
        if (value > most) {
            add(value, path, "Member must have value less than or equal to " + most);
        }
    }

    /** Notes if a name has a character that names of tables, indexes and backups may not have. */
    public final void nameCharacters(String value, String path) {
        if (!hasNameCharacters(value)) {
            add(value, path, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
    }

    /** Whether a text has only letters and digits of ASCII, underscores, dots and hyphens. */
    public static boolean hasNameCharacters(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean lawful = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '.'
                    || c == '-';
            if (!lawful) {
                return false;
            }
        }
        return true;
    }

    /**
     * Fails with everything that was noted.
     *
     * @throws ValidationException if anything was noted
     */
    public final void throwIfAny() {
        if (errors == null) {
            return;
        }
        List<String> told = errors.subList(0, Math.min(errors.size(), MOST_TOLD));
        throw new ValidationException(told.size() + (told.size() == 1 ? " validation error" : " validation errors")
                + " detected: " + String.join("; ", told));
    }
}
