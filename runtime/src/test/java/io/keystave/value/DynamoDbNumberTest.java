package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbNumberTest {
    private static final String OVERFLOW =
            "Number overflow. Attempting to store a number with magnitude larger than supported range";
    private static final String UNDERFLOW =
            "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    private static final String TOO_PRECISE = "Attempting to store more than 38 significant digits in a Number";

    private static AttributeValue number(String text) {
        return AttributeValue.ofNumber(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.0, 0",
        "0e5, 0",
        "0e999999999999, 0",
        "007, 7",
        "+1.5, 1.5",
        "1.10, 1.1",
        "100.000, 100",
        "1e3, 1000",
        "1.23e-1, 0.123",
        ".5, 0.5",
        "5., 5",
        "-.50E+1, -5",
        "1E2, 100",
        "1e0, 1",
        "-12.5e-2, -0.125",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "99999999999999999999999999999999999999, 99999999999999999999999999999999999999",
        "000000000000000000000000000000000000000000001.50000000000000000000000000000000000000000000, 1.5"
    })
    void printsPlainDecimalWithoutSuperfluousZeros(String text, String canonical) {
        AttributeValue value = number(text);

        assertThat(value.asNumberText()).isEqualTo(canonical);
        assertThat(value).isEqualTo(AttributeValue.ofNumber(new BigDecimal(canonical)));
    }

    @Test
    void keepsTheEndsOfTheRange() {
        assertThat(number("1E-130").asNumberText()).isEqualTo("0." + "0".repeat(129) + "1");
        assertThat(number("9.99E+125").asNumberText()).isEqualTo("999" + "0".repeat(123));
        assertThat(number("-9.9999999999999999999999999999999999999E+125").asNumber())
                .isEqualByComparingTo("-9.9999999999999999999999999999999999999E+125");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dog",
                "NaN",
                "Infinity",
                " 1",
                "1 ",
                "1_000",
                "0x10",
                "--1",
                "1.2.3",
                ".",
                "+",
                "e5",
                "1e",
                "1e+",
                "1e5x",
                "1e5.0",
                "١",
                "1,5",
                "-",
                "+-1",
                "1-"
            })
    void refusesTextThatIsNoNumber(String text) {
        assertThatThrownBy(() -> number(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("The parameter cannot be converted to a numeric value: " + text);
    }

    @Test
    void refusesEmptyText() {
        assertThatThrownBy(() -> number("")).hasMessage("The parameter cannot be converted to a numeric value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e126", "-1e126", "10e125", "1e99999999999999999999", "0.1e127"})
    void refusesNumberAboveRange(String text) {
        assertThatThrownBy(() -> number(text)).hasMessage(OVERFLOW);
        if (text.length() < 10) {
            assertThatThrownBy(() -> AttributeValue.ofNumber(new BigDecimal(text)))
                    .hasMessage(OVERFLOW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-131", "-1e-131", "0.1e-130", "1e-99999999999999999999"})
    void refusesNumberBelowRange(String text) {
        assertThatThrownBy(() -> number(text)).hasMessage(UNDERFLOW);
        if (text.length() < 10) {
            assertThatThrownBy(() -> AttributeValue.ofNumber(new BigDecimal(text)))
                    .hasMessage(UNDERFLOW);
        }
    }

    @Test
    void refusesThirtyNineDigitsAfterMagnitude() {
        String digits = "1".repeat(39);

        assertThatThrownBy(() -> number(digits)).hasMessage(TOO_PRECISE);
        assertThatThrownBy(() -> AttributeValue.ofNumber(new BigDecimal(digits)))
                .hasMessage(TOO_PRECISE);
        assertThatThrownBy(() -> number(digits + "e126")).hasMessage(OVERFLOW);
        assertThat(number("1".repeat(38) + "000").asNumberText()).isEqualTo("1".repeat(38) + "000");
        assertThat(number("0.000" + "1".repeat(38)).asNumberText()).isEqualTo("0.000" + "1".repeat(38));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "42, 2",
        "-42, 3",
        "123, 3",
        "1.5, 3",
        "0.0000001, 2",
        "1E125, 2",
        "100, 2",
        "10.05, 3",
        "1000.5, 4",
        "99999999999999999999999999999999999999, 20"
    })
    void measuresSizeByPairsOfDigits(String text, int bytes) {
        assertThat(number(text).sizeInBytes()).isEqualTo(bytes);
    }

    @Test
    void encodingKeepsOrderAndValueOfAnyNumbers() {
        long seed = System.nanoTime();
        RandomValues values = new RandomValues(new Random(seed));
        for (int i = 0; i < 20_000; i++) {
            BigDecimal one = values.number();
            BigDecimal other = values.number();

            byte[] oneBytes = encode(one);
            byte[] otherBytes = encode(other);

            assertThat(Integer.signum(Arrays.compareUnsigned(oneBytes, otherBytes)))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(Integer.signum(one.compareTo(other)));
            assertThat(DynamoDbNumber.toBigDecimal(oneBytes, 0))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(one);
            assertThat(DynamoDbNumber.end(oneBytes, 0)).as("seed %d", seed).isEqualTo(oneBytes.length);
            assertThat(DynamoDbNumber.isCanonical(oneBytes))
                    .as("seed %d: %s", seed, one)
                    .isTrue();
            String text = DynamoDbNumber.toText(oneBytes, 0);
            assertThat(text)
                    .as("seed %d", seed)
                    .isEqualTo(
                            one.signum() == 0 ? "0" : one.stripTrailingZeros().toPlainString());
            assertThat(AttributeValue.ofNumber(text)).as("seed %d", seed).isEqualTo(AttributeValue.ofNumber(one));
            assertThat(AttributeValue.ofNumber(one.toString()))
                    .as("seed %d: %s", seed, one)
                    .isEqualTo(AttributeValue.ofNumber(one));
        }
    }

    @Test
    void encodesLongsAsTheSameNumbers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);

            AttributeValue encoded = AttributeValue.ofNumber(value);

            assertThat(encoded)
                    .as("seed %d: %d", seed, value)
                    .isEqualTo(AttributeValue.ofNumber(BigDecimal.valueOf(value)));
            assertThat(encoded.asLong()).as("seed %d", seed).isEqualTo(value);
        }
        for (long edge : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, 1, -1, 1L << 53}) {
            assertThat(AttributeValue.ofNumber(edge).asLong()).isEqualTo(edge);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0.1", "9223372036854775808", "-9223372036854775809", "1e19", "100.01", "1e125"})
    void refusesNumberThatIsNoLong(String text) {
        assertThatThrownBy(() -> number(text).asLong())
                .isInstanceOf(ValueTypeException.class)
                .hasMessage("The value is of type N, expected N within long.");
    }

    @Test
    void addsAndSubtractsExactlyOrRefuses() {
        BigDecimal big = new BigDecimal("1e50");

        assertThat(DynamoDbNumber.add(new BigDecimal("0.1"), new BigDecimal("0.2")))
                .isEqualByComparingTo("0.3");
        assertThat(DynamoDbNumber.subtract(big, big)).isEqualByComparingTo("0");
        assertThat(DynamoDbNumber.add(big, big)).isEqualByComparingTo("2e50");
        assertThatThrownBy(() -> DynamoDbNumber.add(big, BigDecimal.ONE)).hasMessage(OVERFLOW);
        BigDecimal largest = new BigDecimal("9.9999999999999999999999999999999999999E+125");
        assertThatThrownBy(() -> DynamoDbNumber.add(largest, largest)).hasMessage(OVERFLOW);
        assertThatThrownBy(() -> DynamoDbNumber.subtract(new BigDecimal("1.1e-130"), new BigDecimal("1e-130")))
                .hasMessage(UNDERFLOW);
    }

    private static byte[] encode(BigDecimal value) {
        byte[] target = new byte[DynamoDbNumber.MAX_ENCODED_BYTES];
        return Arrays.copyOf(target, DynamoDbNumber.encode(value, target, 0));
    }
}
