package io.keystave.sample.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** One row of a CSV file. Asked for a value of a type, it says file, line and column if the text is none. */
final class CsvRow {
    /** Keys and items have a limited size; no name of the real world comes near it. */
    private static final int MAX_CHARACTERS = 255;

    private static final DateTimeFormatter FOUR_DIGIT_YEAR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final int QUOTED_CHARACTERS = 30;

    private final String file;
    private final List<String> header;
    private final List<CsvParser.Field> fields;

    CsvRow(String file, List<String> header, List<CsvParser.Field> fields) {
        this.file = file;
        this.header = header;
        this.fields = fields;
    }

    /** Text as it stands, spaces included; not empty. */
    String text(String column) {
        return optionalText(column).orElseThrow(() -> error(column, "is empty"));
    }

    Optional<String> optionalText(String column) {
        String text = field(column).text();
        if (text.length() > MAX_CHARACTERS) {
            throw error(column, "has more than " + MAX_CHARACTERS + " characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    LocalDate date(String column) {
        String text = text(column);
        try {
            return LocalDate.parse(text, FOUR_DIGIT_YEAR);
        } catch (DateTimeException e) {
            throw error(column, "is " + quote(text) + ", which is no date. Write dates like 1996-07-04");
        }
    }

    Optional<LocalDate> optionalDate(String column) {
        return optionalText(column).map(text -> date(column));
    }

    /** An amount of money: 0 or more, in whole cents. */
    BigDecimal money(String column) {
        BigDecimal money = decimal(column);
        if (money.signum() < 0) {
            throw error(column, "is negative");
        }
        return money;
    }

    /** A part of a whole: from 0 to 1, in hundredths. */
    BigDecimal part(String column) {
        BigDecimal part = decimal(column);
        if (part.signum() < 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw error(column, "is " + quote(text(column)) + ". It goes from 0 to 1");
        }
        return part;
    }

    private BigDecimal decimal(String column) {
        String text = text(column);
        if (!text.matches("[+-]?\\d{1,12}(\\.\\d{1,2})?")) {
            throw error(column, "is " + quote(text) + ", which is no number with up to two decimals, like 32.38");
        }
        return new BigDecimal(text);
    }

    /** A number of pieces: 1 to 999,999. */
    int count(String column) {
        String text = text(column);
        if (!text.matches("0*[1-9]\\d{0,5}")) {
            throw error(column, "is " + quote(text) + ", which is no whole number from 1 to 999999");
        }
        return Integer.parseInt(text);
    }

    /** Says what is wrong with a column of this row. */
    DataException error(String column, String what) {
        CsvParser.Field field = field(column);
        return new DataException(file + ":" + field.line() + ":" + field.column() + ": " + column + " " + what + ".");
    }

    private CsvParser.Field field(String column) {
        return fields.get(header.indexOf(column));
    }

    /** A text in quotes that stays on one line, cut if it is long. */
    static String quote(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "?");
        int end = Math.min(oneLine.length(), QUOTED_CHARACTERS);
        return '"' + oneLine.substring(0, end) + (end < oneLine.length() ? "…" : "") + '"';
    }
}
