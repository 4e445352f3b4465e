package io.keystave.stream;

import java.time.Instant;

/** There was no entity under the key, and there is one. */
public record Inserted<T>(T after, String sequenceNumber, Instant at) implements Change<T> {}
