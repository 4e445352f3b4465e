package io.keystave.stream;

import java.time.Instant;

/**
 * A change of one entity: {@link Inserted}, {@link Updated} or {@link Removed}.
 *
 * @param <T> the entity
 */
public sealed interface Change<T> permits Inserted, Updated, Removed {
    /** The change's number: greater than those of all changes of the same entity before, and of no other change. */
    String sequenceNumber();

    /** When it happened, to the second. */
    Instant at();
}
