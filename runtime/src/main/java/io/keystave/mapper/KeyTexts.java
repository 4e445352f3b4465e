package io.keystave.mapper;

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
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text forms of the types that a composed key can be built from. */
public final class KeyTexts {
    /** Years outside of these four digits would not sort as text. */
    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter NANOS = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 9, 9, true)
            .toFormatter();
    private static final DateTimeFormatter DATE_NANOS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(NANOS)
            .toFormatter();

    public static final KeyText<String> STRING = form(Function.identity(), Function.identity());
    public static final KeyText<UUID> UUID_TEXT = form(UUID::toString, UUID::fromString);

    public static final KeyText<Byte> BYTE =
            form(value -> NumberText.fixedWidth(value, 3), text -> (byte) NumberText.parseFixedWidth(text));
    public static final KeyText<Short> SHORT =
            form(value -> NumberText.fixedWidth(value, 5), text -> (short) NumberText.parseFixedWidth(text));
    public static final KeyText<Integer> INTEGER =
            form(value -> NumberText.fixedWidth(value, 10), text -> (int) NumberText.parseFixedWidth(text));
    public static final KeyText<Long> LONG =
            form(value -> NumberText.fixedWidth(value, 19), NumberText::parseFixedWidth);
    public static final KeyText<BigDecimal> DECIMAL = form(NumberText::decimal, NumberText::parseDecimal);
    public static final KeyText<BigInteger> BIG_INTEGER = form(
            value -> NumberText.decimal(new BigDecimal(value)),
            text -> NumberText.parseDecimal(text).toBigIntegerExact());

    public static final KeyText<Year> YEAR =
            form(value -> fourDigits(value.getValue()), text -> Year.of(Integer.parseInt(text)));
    public static final KeyText<YearMonth> YEAR_MONTH =
            form(value -> checked(value.getYear(), value.toString()), YearMonth::parse);
    public static final KeyText<LocalDate> LOCAL_DATE =
            form(value -> checked(value.getYear(), value.toString()), LocalDate::parse);
    public static final KeyText<LocalTime> LOCAL_TIME = form(NANOS::format, text -> LocalTime.parse(text, NANOS));
    public static final KeyText<LocalDateTime> LOCAL_DATE_TIME = form(
            value -> checked(value.getYear(), DATE_NANOS.format(value)), text -> LocalDateTime.parse(text, DATE_NANOS));
    /** {@code 2026-05-01T10:00:00.000000000Z}: as wide as the finest instant, so that text order is time order. */
    public static final KeyText<Instant> INSTANT = form(
            value -> LOCAL_DATE_TIME.print(LocalDateTime.ofInstant(value, ZoneOffset.UTC)) + 'Z',
            text -> LOCAL_DATE_TIME.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC));

    private KeyTexts() {}

    /** Constants by their names. */
    public static <E extends Enum<E>> KeyText<E> enumeration(E[] constants) {
        return enumeration(constants, Map.of());
    }

    /** Constants by texts of their own where they have one, else by their names. */
    public static <E extends Enum<E>> KeyText<E> enumeration(E[] constants, Map<E, String> storedNames) {
        Function<E, String> print = constant -> storedNames.getOrDefault(constant, constant.name());
        Map<String, E> byName = Stream.of(constants).collect(Collectors.toMap(print, Function.identity()));
        return form(print, name -> {
            E constant = byName.get(name);
            if (constant == null) {
                throw new IllegalArgumentException("A stored name is none of the constants " + byName.keySet());
            }
            return constant;
        });
    }

    /** A type in the text of another one. Its order is the order of that. */
    public static <V, S> KeyText<V> converted(KeyText<S> stored, Function<V, S> toStored, Function<S, V> fromStored) {
        return form(
                value -> stored.print(notNull(toStored.apply(value))), text -> fromStored.apply(stored.parse(text)));
    }

    /** A type that a converter turns into another one. */
    public static <V, S> KeyText<V> converted(KeyText<S> stored, ValueConverter<V, S> converter) {
        return converted(stored, converter::toStored, converter::fromStored);
    }

    static <S> S notNull(@Nullable S stored) {
        if (stored == null) {
            throw new MappingException("A value has null inside, which cannot be stored. Leave the value itself out.");
        }
        return stored;
    }

    private static <T> KeyText<T> form(Function<T, String> print, Function<String, T> parse) {
        return new KeyText<>() {
            @Override
            public String print(T value) {
                return print.apply(value);
            }

            @Override
            public T parse(String text) {
                return parse.apply(text);
            }
        };
    }

    private static String fourDigits(int year) {
        String digits = Integer.toString(year);
        return checked(year, "0".repeat(Math.max(0, 4 - digits.length())) + digits);
    }

    private static String checked(int year, String text) {
        if (year < 0 || year > LAST_YEAR) {
            throw new DateTimeException("A date outside of the years 0 to 9999 cannot be part of a key,"
                    + " because its text would not sort by time.");
        }
        return text;
    }
}
