package io.keystave.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The write happened.
 *
 * @param entityOrNull after an insert, put or update the entity as it is stored now; after a delete the one that is gone
 */
public record Applied<T>(@Nullable T entityOrNull) implements Outcome<T> {

    /** The entity as it is stored now, or the one a delete removed; empty only if a delete found nothing. */
    public Optional<T> entity() {
        return Optional.ofNullable(entityOrNull);
    }
}
