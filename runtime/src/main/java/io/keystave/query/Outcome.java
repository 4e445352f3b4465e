package io.keystave.query;

/**
 * What became of a write that was attempted: it was {@link Applied}, or {@link Rejected} because its condition did not hold.
 *
 * @param <T> the entity
 */
public sealed interface Outcome<T> permits Applied, Rejected {}
