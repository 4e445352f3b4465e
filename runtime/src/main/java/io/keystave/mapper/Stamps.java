package io.keystave.mapper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;

/** What mappers put into an entity as it is written: the time, and identifiers. Safe for use by many threads. */
public final class Stamps {
    private static final char[] ULID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int ULID_TIME_DIGITS = 10;
    private static final int ULID_RANDOM_DIGITS = 16;
    private static final int BITS = 5;

    private final Clock clock;
    private final Random random;

    private Stamps(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    /** The time of a clock, and identifiers that nobody can guess. */
    public static Stamps of(Clock clock) {
        return new Stamps(clock, new SecureRandom());
    }

    public Instant instant() {
        return clock.instant();
    }

    /** The time now in UTC. */
    public OffsetDateTime offsetDateTime() {
        return instant().atOffset(ZoneOffset.UTC);
    }

    /** The time now in UTC. */
    public ZonedDateTime zonedDateTime() {
        return instant().atZone(ZoneOffset.UTC);
    }

    /** The time now in UTC. */
    public LocalDateTime localDateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** The date now in UTC. */
    public LocalDate localDate() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** A random UUID, version 4. */
    public UUID uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    /** A ULID: 48 bits of milliseconds and 80 random bits as 26 characters, which sort by time. */
    public String ulid() {
        char[] text = new char[ULID_TIME_DIGITS + ULID_RANDOM_DIGITS];
        long time = instant().toEpochMilli();
        for (int i = 0; i < ULID_TIME_DIGITS; i++) {
            text[i] = digit(time >>> (BITS * (ULID_TIME_DIGITS - 1 - i)));
        }
        long bits = 0;
        for (int i = 0; i < ULID_RANDOM_DIGITS; i++) {
            bits = i % 8 == 0 ? random.nextLong() : (bits >>> BITS);
            text[ULID_TIME_DIGITS + i] = digit(bits);
        }
        return new String(text);
    }

    private static char digit(long bits) {
        return ULID_DIGITS[(int) (bits & (ULID_DIGITS.length - 1))];
    }
}
