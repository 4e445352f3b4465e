package io.keystave.query;

import java.util.Optional;

/**
 * The condition did not hold, and nothing was changed.
 *
 * @param current the entity that is stored, on which the condition was judged; empty if there is none under the key
 */
public record Rejected<T>(Optional<T> current) implements Outcome<T> {}
