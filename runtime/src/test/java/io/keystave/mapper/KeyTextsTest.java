package io.keystave.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The order of the texts is the order of the values, and each text gives its value back. */
class KeyTextsTest {
    private static final int ROUNDS = 2_000;
    private static final long FIRST_SECOND =
            LocalDate.of(0, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDate.of(9999, 12, 31).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private final long seed = System.nanoTime();

    @Test
    void keepsTheOrderOfBytes() {
        keepsOrder(KeyTexts.BYTE, random -> (byte) random.nextInt());
    }

    private record OrderNumber(long number) implements Comparable<OrderNumber> {
        @Override
        public int compareTo(OrderNumber other) {
            return Long.compare(number, other.number);
        }
    }

    @Test
    void keepsTheOrderOfConvertedValues() {
        keepsOrder(
                KeyTexts.converted(KeyTexts.LONG, OrderNumber::number, OrderNumber::new),
                random -> new OrderNumber(random.nextLong()));
    }

    @Test
    void keepsTheOrderOfShorts() {
        keepsOrder(KeyTexts.SHORT, random -> (short) random.nextInt());
    }

    @Test
    void keepsTheOrderOfInts() {
        keepsOrder(KeyTexts.INTEGER, random -> random.nextInt() >> random.nextInt(32));
    }

    @Test
    void keepsTheOrderOfLongs() {
        keepsOrder(KeyTexts.LONG, random -> random.nextLong() >> random.nextInt(64));
    }

    @Test
    void keepsTheOrderOfDecimals() {
        keepsOrder(KeyTexts.DECIMAL, KeyTextsTest::decimal);
    }

    @Test
    void keepsTheOrderOfBigIntegers() {
        keepsOrder(KeyTexts.BIG_INTEGER, random -> new BigInteger(random.nextInt(120), random).multiply(sign(random)));
    }

    @Test
    void keepsTheOrderOfYearsMonthsAndDates() {
        keepsOrder(KeyTexts.YEAR, random -> Year.of(random.nextInt(10_000)));
        keepsOrder(KeyTexts.YEAR_MONTH, random -> YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12)));
        keepsOrder(
                KeyTexts.LOCAL_DATE,
                random -> instant(random).atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Test
    void keepsTheOrderOfTimes() {
        keepsOrder(
                KeyTexts.LOCAL_TIME,
                random -> LocalTime.ofNanoOfDay(Math.floorMod(random.nextLong(), 86_400_000_000_000L)));
        keepsOrder(KeyTexts.LOCAL_DATE_TIME, random -> LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC));
        keepsOrder(KeyTexts.INSTANT, KeyTextsTest::instant);
    }

    @Test
    void keepsHalfASecondAfterTheFullOne() {
        Instant full = Instant.parse("2026-05-01T10:00:00Z");
        Instant half = Instant.parse("2026-05-01T10:00:00.500Z");

        assertThat(half.toString()).isLessThan(full.toString());
        assertThat(KeyTexts.INSTANT.print(half)).isGreaterThan(KeyTexts.INSTANT.print(full));
    }

    @Test
    void givesUuidsBack() {
        UUID uuid = new UUID(seed, ~seed);

        assertThat(KeyTexts.UUID_TEXT.parse(KeyTexts.UUID_TEXT.print(uuid))).isEqualTo(uuid);
    }

    @Test
    void refusesYearsThatWouldNotSort() {
        assertThatThrownBy(() -> KeyTexts.LOCAL_DATE.print(LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("years 0 to 9999");
    }

    private <T extends Comparable<? super T>> void keepsOrder(KeyText<T> form, Function<Random, T> generator) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            T one = generator.apply(random);
            T other = generator.apply(random);
            String text = form.print(one);
            assertThat(form.parse(text)).as("seed %d", seed).isEqualByComparingTo(one);
            assertThat(Integer.signum(text.compareTo(form.print(other))))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
        }
    }

    private static Instant instant(Random random) {
        long seconds = FIRST_SECOND + Math.floorMod(random.nextLong(), LAST_SECOND - FIRST_SECOND);
        return Instant.ofEpochSecond(seconds, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private static BigDecimal decimal(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(120), random).multiply(sign(random));
        return new BigDecimal(digits, random.nextInt(80) - 40);
    }

    private static BigInteger sign(Random random) {
        return random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.negate();
    }
}
