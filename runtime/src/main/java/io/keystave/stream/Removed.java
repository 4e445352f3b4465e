package io.keystave.stream;

import java.time.Instant;

/**
 * The entity under the key is gone.
 *
 * @param expired whether it was removed because it had expired, and not because somebody deleted it
 */
public record Removed<T>(T before, boolean expired, String sequenceNumber, Instant at) implements Change<T> {}
