package io.keystave.mapper;

import java.math.BigDecimal;

/**
 * Numbers as text that sorts by value.
 *
 * <p>Whole numbers of a known width: zero-padded digits; a negative number is {@code -} and the digits' complement to nine, so
 * that -2 sorts before -1. {@code -} sorts before every digit.
 *
 * <p>Decimals: {@code 0} for zero; for a positive number {@code 1}, the exponent of ten moved up by 500 in three digits, the
 * significant digits and {@code !}, which sorts before digits; for a negative one {@code -}, exponent and digits complemented
 * to nine, and {@code ~}, which sorts after them.
 */
final class NumberText {
    private static final int EXPONENT_SHIFT = 500;

    private NumberText() {}

    static String fixedWidth(long value, int width) {
        String digits = value == Long.MIN_VALUE ? "9223372036854775808" : Long.toString(Math.abs(value));
        String padded = "0".repeat(width - digits.length()) + digits;
        return value < 0 ? '-' + complement(padded) : padded;
    }

    static long parseFixedWidth(String text) {
        return text.charAt(0) == '-' ? Long.parseLong('-' + complement(text.substring(1))) : Long.parseLong(text);
    }

    static String decimal(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.abs().stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() + EXPONENT_SHIFT;
        if (exponent < 0 || exponent > 999) {
            throw new ArithmeticException("A number beyond 10^499 or below 10^-500 cannot be part of a key.");
        }
        String body = String.format("%03d", exponent) + stripped.unscaledValue();
        return value.signum() > 0 ? '1' + body + '!' : '-' + complement(body) + '~';
    }

    static BigDecimal parseDecimal(String text) {
        if (text.equals("0")) {
            return BigDecimal.ZERO;
        }
        boolean negative = text.charAt(0) == '-';
        String body = text.substring(1, text.length() - 1);
        if (negative) {
            body = complement(body);
        }
        int exponent = Integer.parseInt(body.substring(0, 3)) - EXPONENT_SHIFT;
        String digits = body.substring(3);
        BigDecimal value = new BigDecimal(digits).movePointRight(exponent - digits.length());
        return negative ? value.negate() : value;
    }

    private static String complement(String digits) {
        StringBuilder complement = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            complement.append((char) ('0' + '9' - digits.charAt(i)));
        }
        return complement.toString();
    }
}
