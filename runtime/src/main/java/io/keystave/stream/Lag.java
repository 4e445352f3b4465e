package io.keystave.stream;

import java.time.Duration;

/**
 * How far a consumer is behind the table.
 *
 * @param consumer the consumer's name
 * @param behind the age of the change that is handled now or was read last, to the second; zero if there is none left
 */
public record Lag(String consumer, Duration behind) {}
