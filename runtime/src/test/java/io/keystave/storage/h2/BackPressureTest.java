package io.keystave.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final long SECOND = 1_000_000_000;

    private static BackPressure measuredAt100MegabytesASecond() {
        BackPressure pressure = new BackPressure();
        for (int i = 0; i < 40; i++) {
            pressure.measured(100_000_000, SECOND);
        }
        return pressure;
    }

    /** How many bytes of 1,000-byte writes are let through in a second of a clock that each write moves. */
    private static long bytesInASecond(double share) {
        BackPressure pressure = measuredAt100MegabytesASecond();
        long now = 5 * SECOND;
        long bytes = 0;
        while (now < 6 * SECOND) {
            now += pressure.delayNanos(1_000, share, now);
            bytes += 1_000;
        }
        return bytes;
    }

    @Test
    void givesWritersTheMergersSpeedAtTheLimit() {
        assertThat(bytesInASecond(1.0)).isBetween(99_000_000L, 101_000_000L);
    }

    @Test
    void slowsThemByAndBy() {
        assertThat(bytesInASecond(0.8)).isBetween(390_000_000L, 410_000_000L);
        assertThat(bytesInASecond(1.4)).isBetween(24_000_000L, 26_000_000L);
    }

    @Test
    void letsAFirstWriteThroughAtOnce() {
        assertThat(measuredAt100MegabytesASecond().delayNanos(1_000, 1.0, SECOND))
                .isZero();
    }

    @Test
    void forgetsThePastAfterAPause() {
        BackPressure pressure = measuredAt100MegabytesASecond();
        pressure.delayNanos(50_000_000, 1.0, SECOND);

        assertThat(pressure.delayNanos(1_000, 1.0, SECOND)).isEqualTo(SECOND / 2);
        assertThat(pressure.delayNanos(1_000, 1.0, 3 * SECOND)).isZero();
    }
}
