package io.keystave.stream;

import java.time.Instant;

/** The entity under the key is another one than before, by an update or a put. */
public record Updated<T>(T before, T after, String sequenceNumber, Instant at) implements Change<T> {}
