package io.keystave.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of the data model, encoded so that the unsigned order of the bytes is the order of the numbers: up to 38
 * significant decimal digits, magnitudes from 1E-130 to 9.99E+125, and zero.
 *
 * <p>Text, {@code long}, {@code BigDecimal} and bytes all meet in this class, since all of them must know the form of the
 * bytes, which is told nowhere else.
 *
 * <p>Source: Developer Guide, Supported data types and naming rules, Number.
 */
public final class DynamoDbNumber {
    /*
     * A number d.ddd x 10^e is a sign byte, a byte e + 130, one byte (pair + 1) for each two digits from the first
     * significant one on, and the terminator 0. After the sign byte of a negative number all bytes are inverted, so
     * greater magnitudes come first and the terminator is above every digit. Zero is its sign byte alone. Trailing
     * zeros are dropped, hence one number has one form; and since the terminator is no digit, no form is the
     * beginning of another.
     */
    private static final byte NEGATIVE = 1;
    private static final byte ZERO = 2;
    private static final byte POSITIVE = 3;
    private static final int EXPONENT_BIAS = -Limits.NUMBER_MIN_EXPONENT;

    /** Length of the longest encoded number: sign, exponent, 19 pairs of digits, terminator. */
    public static final int MAX_ENCODED_BYTES = 22;

    private static final int LONG_SAFE_DIGITS = 18;
    private static final long EXPONENT_TEXT_LIMIT = 10_000_000_000L;
    private static final long[] POWERS_OF_TEN = new long[LONG_SAFE_DIGITS + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    private DynamoDbNumber() {}

    // ---- encoding

    /** Encodes a number into an array with room for {@link #MAX_ENCODED_BYTES} and returns where it ends. */
    public static int encode(long value, byte[] target, int position) {
        if (value == 0) {
            target[position] = ZERO;
            return position + 1;
        }
        if (value == Long.MIN_VALUE) {
            return encode(BigDecimal.valueOf(value), target, position);
        }
        long magnitude = Math.abs(value);
        int digits = digitCount(magnitude);
        return encodeMagnitude(value < 0, magnitude, digits, digits - 1, target, position);
    }

    /**
     * Encodes a number into an array with room for {@link #MAX_ENCODED_BYTES} and returns where it ends.
     *
     * @throws InvalidValueException if the number is out of range or has more than 38 significant digits
     */
    public static int encode(BigDecimal value, byte[] target, int position) {
        int sign = value.signum();
        if (sign == 0) {
            target[position] = ZERO;
            return position + 1;
        }
        int digits = value.precision();
        long exponent = (long) digits - value.scale() - 1;
        requireRange(exponent);
        BigInteger unscaled = value.unscaledValue();
        if (digits <= LONG_SAFE_DIGITS) {
            long magnitude = Math.abs(unscaled.longValue());
            return encodeMagnitude(sign < 0, magnitude, digits, (int) exponent, target, position);
        }
        byte[] text = unscaled.abs().toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (text[i] - '0');
        }
        return encodeDigits(sign < 0, text, text.length, (int) exponent, target, position);
    }

    /**
     * Encodes the number that a text stands for: an optional sign, digits with at most one dot, an optional exponent.
     *
     * @throws InvalidValueException with the service's text if the text is no number, the number is out of range or has
     *     more than 38 significant digits
     */
    public static int encode(String text, byte[] target, int position) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        byte[] significant = new byte[Limits.NUMBER_DIGITS];
        int seen = 0;
        int integerDigits = -1;
        int first = -1;
        int last = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && integerDigits < 0) {
                integerDigits = seen;
            } else if (c >= '0' && c <= '9') {
                if (c != '0') {
                    first = first < 0 ? seen : first;
                    last = seen;
                }
                if (first >= 0 && seen - first < significant.length) {
                    significant[seen - first] = (byte) (c - '0');
                }
                seen++;
            } else {
                break;
            }
        }
        long exponent = exponentPart(text, at);
        if (seen == 0) {
            throw InvalidValueException.notANumber(text);
        }
        if (first < 0) {
            target[position] = ZERO;
            return position + 1;
        }
        exponent += (integerDigits < 0 ? seen : integerDigits) - 1L - first;
        requireRange(exponent);
        return encodeDigits(negative, significant, last - first + 1, (int) exponent, target, position);
    }

    /** The exponent written from a position to the end of the text; 0 if the text ends there. */
    private static long exponentPart(String text, int from) {
        int length = text.length();
        if (from == length) {
            return 0;
        }
        int at = from + 1;
        boolean negative = false;
        if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        if (at == length || (text.charAt(from) | 0x20) != 'e') {
            throw InvalidValueException.notANumber(text);
        }
        long exponent = 0;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                throw InvalidValueException.notANumber(text);
            }
            exponent = Math.min(exponent * 10 + (c - '0'), EXPONENT_TEXT_LIMIT);
        }
        return negative ? -exponent : exponent;
    }

    private static void requireRange(long exponent) {
        if (exponent > Limits.NUMBER_MAX_EXPONENT) {
            throw InvalidValueException.overflow();
        }
        if (exponent < Limits.NUMBER_MIN_EXPONENT) {
            throw InvalidValueException.underflow();
        }
    }

    private static int encodeMagnitude(
            boolean negative, long magnitude, int magnitudeDigits, int exponent, byte[] target, int position) {
        long rest = magnitude;
        int digits = magnitudeDigits;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        int mask = negative ? 0xFF : 0;
        target[position] = negative ? NEGATIVE : POSITIVE;
        target[position + 1] = (byte) (exponent + EXPONENT_BIAS ^ mask);
        int firstPair = position + 2;
        int end = firstPair + (digits + 1) / 2;
        int at = end - 1;
        if (digits % 2 != 0) {
            target[at--] = (byte) (rest % 10 * 10 + 1 ^ mask);
            rest /= 10;
        }
        for (; at >= firstPair; at--) {
            target[at] = (byte) (rest % 100 + 1 ^ mask);
            rest /= 100;
        }
        target[end] = (byte) mask;
        return end + 1;
    }

    /** Encodes digits of which the first is not 0. There may be more than are stored in the array, then 38 is exceeded. */
    private static int encodeDigits(
            boolean negative, byte[] significant, int count, int exponent, byte[] target, int position) {
        int digits = count;
        while (digits <= significant.length && significant[digits - 1] == 0) {
            digits--;
        }
        if (digits > Limits.NUMBER_DIGITS) {
            throw InvalidValueException.tooPrecise();
        }
        int mask = negative ? 0xFF : 0;
        target[position] = negative ? NEGATIVE : POSITIVE;
        target[position + 1] = (byte) (exponent + EXPONENT_BIAS ^ mask);
        int at = position + 2;
        for (int i = 0; i < digits; i += 2) {
            int low = i + 1 < digits ? significant[i + 1] : 0;
            target[at++] = (byte) (significant[i] * 10 + low + 1 ^ mask);
        }
        target[at] = (byte) mask;
        return at + 1;
    }

    private static int digitCount(long magnitude) {
        for (int digits = 1; digits <= LONG_SAFE_DIGITS; digits++) {
            if (magnitude < POWERS_OF_TEN[digits]) {
                return digits;
            }
        }
        return LONG_SAFE_DIGITS + 1;
    }

    // ---- decoding

    /** Where the number that starts at a position ends. */
    public static int end(byte[] bytes, int position) {
        byte sign = bytes[position];
        if (sign == ZERO) {
            return position + 1;
        }
        byte terminator = sign == NEGATIVE ? (byte) 0xFF : 0;
        int at = position + 2;
        while (bytes[at] != terminator) {
            at++;
        }
        return at + 1;
    }

    /**
     * The encoded number as a long.
     *
     * @throws ArithmeticException if it has a fraction or is out of a long's range
     */
    public static long toLong(byte[] bytes, int position) {
        byte sign = bytes[position];
        if (sign == ZERO) {
            return 0;
        }
        int exponent = exponent(bytes, position);
        if (exponent < 0 || exponent >= LONG_SAFE_DIGITS) {
            return toBigDecimal(bytes, position).longValueExact();
        }
        int mask = sign == NEGATIVE ? 0xFF : 0;
        int missing = exponent + 1;
        long value = 0;
        for (int at = position + 2; ; at++) {
            int pair = ((bytes[at] ^ mask) & 0xFF) - 1;
            if (pair < 0) {
                break;
            }
            missing -= 2;
            if (missing >= 0) {
                value = value * 100 + pair;
            } else if (missing == -1 && pair % 10 == 0) {
                value = value * 10 + pair / 10;
            } else {
                throw new ArithmeticException("Number has a fraction");
            }
        }
        value = missing > 0 ? value * POWERS_OF_TEN[missing] : value;
        return mask == 0 ? value : -value;
    }

    /** The encoded number, with the least scale that is not negative. */
    public static BigDecimal toBigDecimal(byte[] bytes, int position) {
        if (bytes[position] == ZERO) {
            return BigDecimal.ZERO;
        }
        boolean negative = bytes[position] == NEGATIVE;
        int exponent = exponent(bytes, position);
        int digits = digits(bytes, position);
        int scale = Math.max(0, digits - 1 - exponent);
        int written = exponent + 1 + scale; // digits from the first significant one to the last one in the scale
        if (written <= LONG_SAFE_DIGITS) {
            long unscaled = 0;
            for (int i = 0; i < digits; i++) {
                unscaled = unscaled * 10 + digit(bytes, position, i);
            }
            unscaled *= POWERS_OF_TEN[written - digits];
            return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
        }
        char[] unscaled = new char[written];
        for (int i = 0; i < written; i++) {
            unscaled[i] = (char) ('0' + (i < digits ? digit(bytes, position, i) : 0));
        }
        BigDecimal value = new BigDecimal(new BigInteger(new String(unscaled)), scale);
        return negative ? value.negate() : value;
    }

    /** The encoded number as the service prints it: plain decimal, no exponent, no superfluous zeros. */
    public static String toText(byte[] bytes, int position) {
        if (bytes[position] == ZERO) {
            return "0";
        }
        int exponent = exponent(bytes, position);
        int digits = digits(bytes, position);
        StringBuilder text = new StringBuilder(Math.max(digits, Math.abs(exponent)) + 4);
        if (bytes[position] == NEGATIVE) {
            text.append('-');
        }
        if (exponent < 0) {
            text.append("0.").append("0".repeat(-exponent - 1));
        }
        for (int i = 0; i < digits || i <= exponent; i++) {
            if (i == exponent + 1 && exponent >= 0) {
                text.append('.');
            }
            text.append((char) ('0' + (i < digits ? digit(bytes, position, i) : 0)));
        }
        return text.toString();
    }

    /**
     * What the encoded number adds to the size of an item: one byte, one for each two digits before and after the dot,
     * one for a minus. Source: Developer Guide, Item sizes and formats; the pairing as measured on the service.
     */
    public static int sizeInBytes(byte[] bytes, int position) {
        if (bytes[position] == ZERO) {
            return 1;
        }
        int digits = digits(bytes, position);
        int integer = Math.min(digits, Math.max(0, exponent(bytes, position) + 1));
        int fraction = digits - integer;
        return 1 + (integer + 1) / 2 + (fraction + 1) / 2 + (bytes[position] == NEGATIVE ? 1 : 0);
    }

    /** Whether an array is exactly one encoded number. */
    static boolean isCanonical(byte[] number) {
        byte sign = number[0];
        if (sign == ZERO) {
            return number.length == 1;
        }
        if ((sign != NEGATIVE && sign != POSITIVE) || number.length < 4) {
            return false;
        }
        int mask = sign == NEGATIVE ? 0xFF : 0;
        int last = number.length - 2;
        for (int i = 2; i <= last; i++) {
            int pair = ((number[i] ^ mask) & 0xFF) - 1;
            boolean first = i == 2 && pair < 10;
            if (pair < 0 || pair > 99 || first || (i == last && pair == 0)) {
                return false;
            }
        }
        return ((number[last + 1] ^ mask) & 0xFF) == 0 && digits(number, 0) <= Limits.NUMBER_DIGITS;
    }

    private static int exponent(byte[] bytes, int position) {
        int mask = bytes[position] == NEGATIVE ? 0xFF : 0;
        return ((bytes[position + 1] ^ mask) & 0xFF) - EXPONENT_BIAS;
    }

    private static int digits(byte[] bytes, int position) {
        int pairs = end(bytes, position) - position - 3;
        return pairs * 2 - (digit(bytes, position, pairs * 2 - 1) == 0 ? 1 : 0);
    }

    private static int digit(byte[] bytes, int position, int index) {
        int mask = bytes[position] == NEGATIVE ? 0xFF : 0;
        int pair = ((bytes[position + 2 + index / 2] ^ mask) & 0xFF) - 1;
        return index % 2 == 0 ? pair / 10 : pair % 10;
    }

    // ---- arithmetic

    /**
     * Adds two numbers exactly.
     *
     * @throws InvalidValueException with the service's overflow text if the sum is out of range or needs more than 38
     *     digits, with the underflow text if it is too small
     */
    public static BigDecimal add(BigDecimal augend, BigDecimal addend) {
        return requireExact(augend.add(addend));
    }

    /** Subtracts exactly; fails as {@link #add} does. */
    public static BigDecimal subtract(BigDecimal minuend, BigDecimal subtrahend) {
        return requireExact(minuend.subtract(subtrahend));
    }

    private static BigDecimal requireExact(BigDecimal result) {
        if (result.signum() == 0) {
            return BigDecimal.ZERO;
        }
        requireRange((long) result.precision() - result.scale() - 1);
        if (result.precision() > Limits.NUMBER_DIGITS
                && result.stripTrailingZeros().precision() > Limits.NUMBER_DIGITS) {
            throw InvalidValueException.overflow();
        }
        return result;
    }
}
