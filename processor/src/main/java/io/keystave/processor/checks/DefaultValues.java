package io.keystave.processor.checks;

import static io.keystave.processor.diagnostic.FindingName.DEFAULT_VALUE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeDetails.Text;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.EnumNames;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The text of a default is a value of its component. */
final class DefaultValues implements Rule {

    private static final Map<ScalarType, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(ScalarType.STRING, text -> text),
            Map.entry(ScalarType.CHARACTER, text -> exactly(text.length() == 1)),
            Map.entry(ScalarType.BYTE, Byte::parseByte),
            Map.entry(ScalarType.SHORT, Short::parseShort),
            Map.entry(ScalarType.INTEGER, Integer::parseInt),
            Map.entry(ScalarType.LONG, Long::parseLong),
            Map.entry(ScalarType.FLOAT, text -> exactly(Float.isFinite(Float.parseFloat(text)))),
            Map.entry(ScalarType.DOUBLE, text -> exactly(Double.isFinite(Double.parseDouble(text)))),
            Map.entry(ScalarType.BOOLEAN, text -> exactly(text.equals("true") || text.equals("false"))),
            Map.entry(ScalarType.BIG_INTEGER, BigInteger::new),
            Map.entry(ScalarType.BIG_DECIMAL, BigDecimal::new),
            Map.entry(ScalarType.UUID, UUID::fromString),
            Map.entry(ScalarType.INSTANT, Instant::parse),
            Map.entry(ScalarType.LOCAL_DATE, LocalDate::parse),
            Map.entry(ScalarType.LOCAL_TIME, LocalTime::parse),
            Map.entry(ScalarType.LOCAL_DATE_TIME, LocalDateTime::parse),
            Map.entry(ScalarType.YEAR, Year::parse),
            Map.entry(ScalarType.YEAR_MONTH, YearMonth::parse),
            Map.entry(ScalarType.MONTH_DAY, MonthDay::parse),
            Map.entry(ScalarType.OFFSET_TIME, OffsetTime::parse),
            Map.entry(ScalarType.OFFSET_DATE_TIME, OffsetDateTime::parse),
            Map.entry(ScalarType.ZONED_DATE_TIME, ZonedDateTime::parse),
            Map.entry(ScalarType.DURATION, Duration::parse),
            Map.entry(ScalarType.PERIOD, Period::parse),
            Map.entry(ScalarType.ZONE_ID, ZoneId::of),
            Map.entry(ScalarType.ZONE_OFFSET, ZoneOffset::of));

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.concat(
                        entity.attributes().stream(),
                        entity.documents().values().stream().flatMap(it -> it.attributes().stream()))
                .flatMap(attribute -> attribute.details().defaultValue().stream()
                        .filter(value -> !isValue(attribute, value.text()))
                        .map(value -> finding(attribute, value)));
    }

    private static Finding finding(AttributeModel attribute, Text value) {
        return Rule.finding(
                DEFAULT_VALUE,
                value.origin(),
                "%s is %s, and \"%s\" is no text for one. Write a value of that type; lists, sets, maps and documents have no"
                        + " default.",
                attribute.component(),
                attribute.type().text(),
                value.text());
    }

    private static boolean isValue(AttributeModel attribute, String text) {
        if (!(attribute.type().required() instanceof TypeModel.Scalar scalar)) {
            return false;
        }
        if (scalar.scalar() == ScalarType.ENUM) {
            return EnumNames.of(scalar.type()).keySet().stream()
                    .anyMatch(constant -> constant.getSimpleName().contentEquals(text));
        }
        try {
            Function<String, Object> parser = PARSERS.get(scalar.scalar());
            return parser != null && parser.apply(text) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Object exactly(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
        return true;
    }
}
