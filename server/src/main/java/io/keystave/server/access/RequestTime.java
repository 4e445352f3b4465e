package io.keystave.server.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** When a request says that it was signed, to the second. */
record RequestTime(Instant instant) {
    /** How far the clocks of client and server may be apart. Source: IAM User Guide, Signature Version 4. */
    static final Duration SKEW = Duration.ofMinutes(15);

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    /** Reads a time as ISO 8601's basic format, or as what HTTP has in a Date header. */
    static RequestTime parse(String text) {
        try {
            boolean basic = text.length() == 16 && text.charAt(8) == 'T';
            DateTimeFormatter format = basic ? BASIC : DateTimeFormatter.RFC_1123_DATE_TIME;
            return new RequestTime(format.parse(text, Instant::from));
        } catch (DateTimeException e) {
            throw Refusal.incomplete("Date must be in ISO-8601 'basic format'. Got '" + text + "'."
                    + " See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    /** The time in ISO 8601's basic format, as it is signed. */
    String text() {
        return BASIC.format(instant);
    }

    String day() {
        return text().substring(0, 8);
    }

    /** Refuses a time that is ahead of now, or further back than a signature is valid. */
    void requireNear(Instant now, Duration validity) {
        if (instant.isBefore(now.minus(validity))) {
            throw Refusal.signature("Signature expired: " + text() + " is now earlier than "
                    + at(now, "-", validity, now.minus(validity)));
        }
        if (instant.isAfter(now.plus(SKEW))) {
            throw Refusal.signature("Signature not yet current: " + text() + " is still later than "
                    + at(now, "+", SKEW, now.plus(SKEW)));
        }
    }

    private static String at(Instant now, String sign, Duration span, Instant limit) {
        String unit = span.toSecondsPart() == 0 ? span.toMinutes() + " min.)" : span.toSeconds() + " s.)";
        return BASIC.format(limit) + " (" + BASIC.format(now) + " " + sign + " " + unit;
    }
}
