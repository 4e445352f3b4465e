package io.keystave.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The condition did not hold, and nothing was changed.
 *
 * @param currentOrNull the entity that is stored, on which the condition was judged
 */
public record Rejected<T>(@Nullable T currentOrNull) implements Outcome<T> {

    /** The entity that is stored; empty if there is none under the key. */
    public Optional<T> current() {
        return Optional.ofNullable(currentOrNull);
    }
}
