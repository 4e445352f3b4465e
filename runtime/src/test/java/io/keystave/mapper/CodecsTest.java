package io.keystave.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodecsTest {
    private enum Status {
        NEW,
        PAID
    }

    @Test
    void givesEveryValueBack() {
        givesBack(Codecs.STRING, "Münster ⚓ 𝄞");
        givesBack(Codecs.CHARACTER, 'x');
        givesBack(Codecs.BOOLEAN, true);
        givesBack(Codecs.BYTE, Byte.MIN_VALUE);
        givesBack(Codecs.SHORT, Short.MAX_VALUE);
        givesBack(Codecs.INTEGER, Integer.MIN_VALUE);
        givesBack(Codecs.LONG, Long.MIN_VALUE);
        givesBack(Codecs.FLOAT, 1.1f);
        givesBack(Codecs.DOUBLE, -0.1e-100);
        givesBack(Codecs.DECIMAL, new BigDecimal("123456789.0123456789"));
        givesBack(Codecs.BIG_INTEGER, BigInteger.TEN.pow(37));
        givesBack(Codecs.BINARY, new byte[] {0, -1});
        givesBack(Codecs.BYTE_BUFFER, ByteBuffer.wrap(new byte[] {3, 2, 1}));
        givesBack(Codecs.UUID_TEXT, new UUID(1, 2));
        givesBack(Codecs.INSTANT, Instant.parse("2026-05-01T10:00:00.000000001Z"));
        givesBack(Codecs.OFFSET_DATE_TIME, OffsetDateTime.parse("2026-05-01T10:00:00+02:00"));
        givesBack(Codecs.ZONED_DATE_TIME, ZonedDateTime.parse("2026-05-01T10:00:00+02:00[Europe/Berlin]"));
        givesBack(Codecs.ZONE_ID, ZoneId.of("Europe/Berlin"));
        givesBack(Codecs.DURATION, Duration.ofMillis(-1));
        givesBack(Codecs.PERIOD, Period.of(1, -2, 3));
        givesBack(Codecs.EPOCH_SECONDS, Instant.ofEpochSecond(1_777_629_600));
        givesBack(Codecs.enumeration(Status.values()), Status.PAID);
        givesBack(Codecs.list(Codecs.list(Codecs.LONG)), List.of(List.of(1L), List.of()));
        givesBack(Codecs.map(Codecs.STRING), Map.of("b", "1", "a", ""));
        givesBack(Codecs.map(KeyTexts.LOCAL_DATE, Codecs.DECIMAL), Map.of());
    }

    @Test
    void storesSetsNativelyWhereTheirElementsAllowIt() {
        assertThat(givesBack(Codecs.set(Codecs.STRING), Set.of("b", "a")).type())
                .isEqualTo(AttributeType.SS);
        assertThat(givesBack(Codecs.set(Codecs.LONG), Set.of(1L, 2L)).type()).isEqualTo(AttributeType.NS);
        assertThat(givesBack(Codecs.set(Codecs.BYTE_BUFFER), Set.of(ByteBuffer.wrap(new byte[1])))
                        .type())
                .isEqualTo(AttributeType.BS);
        assertThat(givesBack(Codecs.set(Codecs.BOOLEAN), Set.of(true)).type()).isEqualTo(AttributeType.L);
    }

    @Test
    void refusesANumberThatThePropertyCannotHold() {
        AttributeValue large = AttributeValue.ofNumber(300);

        assertThatThrownBy(() -> Codecs.BYTE.decode(large))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("A stored number lies outside -128 to 127");
    }

    @Test
    void refusesAConstantThatIsNotThere() {
        AttributeValue gone = AttributeValue.ofString("LOST");

        assertThatThrownBy(() -> Codecs.enumeration(Status.values()).decode(gone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A stored name is none of the constants");
    }

    private static <T> AttributeValue givesBack(Codec<T> codec, T value) {
        AttributeValue stored = codec.encode(value);
        assertThat(stored.type()).isEqualTo(codec.type());
        assertThat(codec.decode(stored)).isEqualTo(value);
        return stored;
    }
}
