package io.keystave.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When provisioned throughput was changed.
 *
 * @param lastIncreaseDateTime null if it never was raised
 * @param lastDecreaseDateTime null if it never was lowered
 * @param numberOfDecreasesToday how often it was lowered since midnight UTC
 */
public record ThroughputChanges(
        @Nullable Instant lastIncreaseDateTime, @Nullable Instant lastDecreaseDateTime, long numberOfDecreasesToday) {
    public static final ThroughputChanges NONE = new ThroughputChanges(null, null, 0);

    /** These changes as seen at a time that may be on a later day. */
    public ThroughputChanges at(Instant now) {
        return lastDecreaseDateTime == null || day(lastDecreaseDateTime).equals(day(now))
                ? this
                : new ThroughputChanges(lastIncreaseDateTime, lastDecreaseDateTime, 0);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
