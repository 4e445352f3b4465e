package io.keystave.query;

import java.util.Optional;

/**
 * The write happened.
 *
 * @param entity the entity as it is stored now, or the one a delete removed; empty only if a delete found nothing
 */
public record Applied<T>(Optional<T> entity) implements Outcome<T> {}
