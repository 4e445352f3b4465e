package io.keystave.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.value.AttributeValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A range over one part holds of exactly the keys whose part lies in it. */
class PartRangeTest {
    private static final LocalDate DAY = LocalDate.of(1996, 7, 4);
    private static final KeyTemplate ORDER =
            KeyTemplate.in("sk").part(KeyTexts.LOCAL_DATE).literal("#").part(KeyTexts.STRING);
    private static final KeyTemplate INVOICE = KeyTemplate.in("sk")
            .literal("INV#")
            .part(KeyTexts.LOCAL_DATE)
            .literal("#")
            .part(KeyTexts.STRING);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Nested
    class OnAPartThatOthersFollow {

        @Test
        void afterADayLeavesOutAllOfThatDay() {
            holdsExactlyFor(ORDER, new PartRange.Above(DAY, false), date -> date.isAfter(DAY));
            holdsExactlyFor(INVOICE, new PartRange.Above(DAY, false), date -> date.isAfter(DAY));
        }

        @Test
        void fromADayIncludesAllOfThatDay() {
            holdsExactlyFor(ORDER, new PartRange.Above(DAY, true), date -> !date.isBefore(DAY));
            holdsExactlyFor(INVOICE, new PartRange.Above(DAY, true), date -> !date.isBefore(DAY));
        }

        @Test
        void beforeADayLeavesOutAllOfThatDay() {
            holdsExactlyFor(ORDER, new PartRange.Below(DAY, false), date -> date.isBefore(DAY));
            holdsExactlyFor(INVOICE, new PartRange.Below(DAY, false), date -> date.isBefore(DAY));
        }

        @Test
        void upToADayIncludesAllOfThatDay() {
            holdsExactlyFor(ORDER, new PartRange.Below(DAY, true), date -> !date.isAfter(DAY));
            holdsExactlyFor(INVOICE, new PartRange.Below(DAY, true), date -> !date.isAfter(DAY));
        }

        @Test
        void betweenTwoDaysIncludesAllOfBoth() {
            LocalDate last = DAY.plusDays(2);
            Predicate<LocalDate> between = date -> !date.isBefore(DAY) && !date.isAfter(last);

            holdsExactlyFor(ORDER, new PartRange.Between(DAY, last), between);
            holdsExactlyFor(INVOICE, new PartRange.Between(DAY, last), between);
        }

        @Test
        void aPrefixIsThatOfThePartAlone() {
            holdsExactlyFor(
                    INVOICE,
                    new PartRange.StartingWith("1996-07"),
                    date -> date.getYear() == 1996 && date.getMonthValue() == 7);
        }

        private void holdsExactlyFor(KeyTemplate template, PartRange range, Predicate<LocalDate> expected) {
            KeyConditionExpression.Condition condition = range.of(template, List.of());
            for (int i = 0; i < 500; i++) {
                LocalDate date = DAY.plusDays(random.nextInt(9) - 4);
                String key = template.compose(date, anyText());
                assertThat(condition.test(AttributeValue.ofString(key)))
                        .as("seed %d: %s", seed, key)
                        .isEqualTo(expected.test(date));
            }
        }
    }

    @Nested
    class OnTheLastPart {

        @Test
        void comparesWithinTheValuesBefore() {
            holdsExactlyFor(new PartRange.Above("m", false), id -> id.compareTo("m") > 0);
            holdsExactlyFor(new PartRange.Above("m", true), id -> id.compareTo("m") >= 0);
            holdsExactlyFor(new PartRange.Below("m", false), id -> id.compareTo("m") < 0);
            holdsExactlyFor(new PartRange.Below("m", true), id -> id.compareTo("m") <= 0);
            holdsExactlyFor(new PartRange.Between("a", "m"), id -> id.compareTo("a") >= 0 && id.compareTo("m") <= 0);
            holdsExactlyFor(new PartRange.StartingWith("m"), id -> id.startsWith("m"));
        }

        private void holdsExactlyFor(PartRange range, Predicate<String> expected) {
            KeyConditionExpression.Condition condition = range.of(ORDER, List.of(DAY));
            for (int i = 0; i < 1_000; i++) {
                LocalDate date = DAY.plusDays(random.nextInt(3) - 1);
                String id = anyText();
                assertThat(condition.test(AttributeValue.ofString(ORDER.compose(date, id))))
                        .as("seed %d: %s %s", seed, date, id)
                        .isEqualTo(date.equals(DAY) && expected.test(id));
            }
        }
    }

    @Nested
    class OnAnAttributeOfItsOwn {

        @Test
        void comparesInTheTypeOfTheAttribute() {
            KeyParts.Part total = KeyParts.part("total", Codecs.LONG);

            assertThat(new PartRange.Above(9L, false).of(total).test(AttributeValue.ofNumber(10)))
                    .isTrue();
            assertThat(new PartRange.Below(9L, true).of(total).test(AttributeValue.ofNumber(9)))
                    .isTrue();
            assertThat(new PartRange.Below(9L, false).of(total).test(AttributeValue.ofNumber(9)))
                    .isFalse();
            assertThat(new PartRange.Between(-1L, 9L).of(total).test(AttributeValue.ofNumber(-2)))
                    .isFalse();
        }
    }

    /** Short texts, so that equal ones and prefixes of each other occur. */
    private String anyText() {
        String[] letters = {"a", "l", "m", "n", "z", "#", "$", "é", "𝄞", "\uFFFD"};
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(2);
        for (int i = 0; i < length; i++) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
