package io.keystave.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StampsTest {

    private static Stamps at(Instant time) {
        return Stamps.of(Clock.fixed(time, ZoneOffset.ofHours(14)));
    }

    @Test
    void timesAreThoseOfTheClockInUtc() {
        Stamps stamps = at(Instant.parse("2026-05-03T23:00:00.5Z"));

        assertThat(stamps.instant()).isEqualTo(Instant.parse("2026-05-03T23:00:00.5Z"));
        assertThat(stamps.localDate()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(stamps.localDateTime()).hasToString("2026-05-03T23:00:00.500");
        assertThat(stamps.offsetDateTime()).hasToString("2026-05-03T23:00:00.500Z");
        assertThat(stamps.zonedDateTime()).hasToString("2026-05-03T23:00:00.500Z");
    }

    @Test
    void uuidsAreOfVersionFour() {
        Stamps stamps = at(Instant.EPOCH);

        for (int i = 0; i < 100; i++) {
            UUID uuid = stamps.uuid();
            assertThat(uuid.version()).isEqualTo(4);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    @Test
    void ulidsSortByTime() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Instant first = Instant.ofEpochMilli(random.nextLong(1L << 47));
            Instant second = first.plus(Duration.ofMillis(1 + random.nextInt(100_000)));

            assertThat(at(first).ulid())
                    .as("seed %d", seed)
                    .isLessThan(at(second).ulid());
        }
    }

    @Test
    void ulidHasItsTimeInTheFirstTenCharacters() {
        // The example of the ULID specification: 01ARZ3NDEK is this millisecond.
        assertThat(at(Instant.ofEpochMilli(1_469_922_850_259L)).ulid())
                .startsWith("01ARZ3NDEK")
                .matches("[0-9A-HJKMNP-TV-Z]{26}");
    }
}
