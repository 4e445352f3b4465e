package io.keystave.mapper;

import static io.keystave.value.AttributeType.B;
import static io.keystave.value.AttributeType.BOOL;
import static io.keystave.value.AttributeType.N;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The codecs of the types that need no declaration.
 *
 * <p>Every text form whose type can be a sort key has a fixed width, so that the order of the texts is the order of the
 * values: an {@code Instant} is stored as {@code 2026-05-01T10:00:00.000000000Z} and not as {@code Instant.toString()} has
 * it, which sorts half a second before the full one.
 */
public final class Codecs {
    public static final Codec<String> STRING = text(Function.identity(), Function.identity());
    public static final Codec<Character> CHARACTER = text(String::valueOf, text -> text.charAt(0));
    public static final Codec<Boolean> BOOLEAN = codec(BOOL, (value, out) -> out.bool(value), ValueReader::bool);

    public static final Codec<Byte> BYTE = codec(
            N,
            (value, out) -> out.number((long) value),
            in -> narrow(in, Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue());
    public static final Codec<Short> SHORT = codec(
            N,
            (value, out) -> out.number((long) value),
            in -> narrow(in, Short.MIN_VALUE, Short.MAX_VALUE).shortValue());
    public static final Codec<Integer> INTEGER =
            codec(N, (value, out) -> out.number((long) value), ValueReader::intNumber);
    public static final Codec<Long> LONG = codec(N, (value, out) -> out.number((long) value), ValueReader::longNumber);
    public static final Codec<Float> FLOAT = codec(
            N,
            (value, out) -> out.number(new BigDecimal(Float.toString(value))),
            in -> in.decimal().floatValue());
    public static final Codec<Double> DOUBLE = codec(
            N,
            (value, out) -> out.number(BigDecimal.valueOf(value)),
            in -> in.decimal().doubleValue());
    public static final Codec<BigDecimal> DECIMAL = codec(N, (value, out) -> out.number(value), ValueReader::decimal);
    public static final Codec<BigInteger> BIG_INTEGER = codec(
            N,
            (value, out) -> out.number(new BigDecimal(value)),
            in -> in.decimal().toBigIntegerExact());

    public static final Codec<byte[]> BINARY = codec(B, (value, out) -> out.binary(value), ValueReader::binary);
    public static final Codec<ByteBuffer> BYTE_BUFFER = codec(
            B,
            (value, out) -> out.binary(bytes(value)),
            in -> ByteBuffer.wrap(in.binary()).asReadOnlyBuffer());

    public static final Codec<UUID> UUID_TEXT = text(KeyTexts.UUID_TEXT);
    public static final Codec<Year> YEAR = text(KeyTexts.YEAR);
    public static final Codec<YearMonth> YEAR_MONTH = text(KeyTexts.YEAR_MONTH);
    public static final Codec<LocalDate> LOCAL_DATE = text(KeyTexts.LOCAL_DATE);
    public static final Codec<LocalTime> LOCAL_TIME = text(KeyTexts.LOCAL_TIME);
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = text(KeyTexts.LOCAL_DATE_TIME);
    public static final Codec<Instant> INSTANT = text(KeyTexts.INSTANT);
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = text(OffsetDateTime::toString, OffsetDateTime::parse);
    public static final Codec<OffsetTime> OFFSET_TIME = text(OffsetTime::toString, OffsetTime::parse);
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = text(ZonedDateTime::toString, ZonedDateTime::parse);
    public static final Codec<Duration> DURATION = text(Duration::toString, Duration::parse);
    public static final Codec<Period> PERIOD = text(Period::toString, Period::parse);
    public static final Codec<ZoneId> ZONE_ID = text(ZoneId::getId, ZoneId::of);

    /** An {@code Instant} as a number of whole seconds since 1970, as time to live asks for. */
    public static final Codec<Instant> EPOCH_SECONDS =
            codec(N, (value, out) -> out.number(value.getEpochSecond()), in -> Instant.ofEpochSecond(in.longNumber()));

    private Codecs() {}

    /** A type that is stored as text. */
    public static <T> Codec<T> text(Function<T, String> print, Function<String, T> parse) {
        return codec(AttributeType.S, (value, out) -> out.string(print.apply(value)), in -> parse.apply(in.string()));
    }

    /** A type that is stored in the text form of its key part. */
    public static <T> Codec<T> text(KeyText<T> form) {
        return text(form::print, form::parse);
    }

    /** Constants by their names. Renaming a constant in the source leaves items behind that cannot be read. */
    public static <E extends Enum<E>> Codec<E> enumeration(E[] constants) {
        return text(KeyTexts.enumeration(constants));
    }

    /** Constants by texts of their own where they have one, else by their names. */
    public static <E extends Enum<E>> Codec<E> enumeration(E[] constants, Map<E, String> storedNames) {
        return text(KeyTexts.enumeration(constants, storedNames));
    }

    /** A type that is stored as another one. */
    public static <V, S> Codec<V> converted(Codec<S> stored, Function<V, S> toStored, Function<S, V> fromStored) {
        return codec(
                stored.type(),
                (value, out) -> stored.write(KeyTexts.notNull(toStored.apply(value)), out),
                in -> fromStored.apply(stored.read(in)));
    }

    /** A type that a converter turns into another one. */
    public static <V, S> Codec<V> converted(Codec<S> stored, ValueConverter<V, S> converter) {
        return converted(stored, converter::toStored, converter::fromStored);
    }

    /** A list in its order, of any element type. */
    public static <E> Codec<List<E>> list(Codec<E> element) {
        return new CollectionCodecs.ListCodec<>(element);
    }

    /**
     * A set of text, numbers or binary as a native set; of anything else as a list without order.
     *
     * <p>An empty native set cannot be stored: mappers leave it out and read it back empty.
     */
    public static <E> Codec<Set<E>> set(Codec<E> element) {
        return new CollectionCodecs.SetCodec<>(element);
    }

    /** A map with text keys. */
    public static <V> Codec<Map<String, V>> map(Codec<V> value) {
        return new CollectionCodecs.MapCodec<>(KeyTexts.STRING, value);
    }

    /** A map whose keys have a text form. */
    public static <K, V> Codec<Map<K, V>> map(KeyText<K> key, Codec<V> value) {
        return new CollectionCodecs.MapCodec<>(key, value);
    }

    /** A value as the store has it. */
    public static Codec<AttributeValue> attributeValue(AttributeType type) {
        return codec(type, (value, out) -> out.value(value), ValueReader::value);
    }

    private static <T> Codec<T> codec(
            AttributeType type, BiConsumer<T, ValueWriter> write, Function<ValueReader, T> read) {
        return new Codec<>() {
            @Override
            public AttributeType type() {
                return type;
            }

            @Override
            public void write(T value, ValueWriter out) {
                write.accept(value, out);
            }

            @Override
            public T read(ValueReader in) {
                return read.apply(in);
            }
        };
    }

    private static Long narrow(ValueReader in, long lowest, long highest) {
        long value = in.longNumber();
        if (value < lowest || value > highest) {
            throw new ArithmeticException("A stored number lies outside " + lowest + " to " + highest);
        }
        return value;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
