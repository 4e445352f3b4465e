package io.keystave.server.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parameter of a query string, decoded. */
record QueryParameter(String name, String value) {
    /** The order of parameters in a canonical request: that of their encoded forms. */
    static final Comparator<QueryParameter> CANONICAL =
            Comparator.comparing(QueryParameter::encodedName).thenComparing(QueryParameter::encodedValue);

    /** The parameters of a raw query string, in its order. */
    static List<QueryParameter> parse(@Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return List.of();
        }
        return Stream.of(rawQuery.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(QueryParameter::of)
                .toList();
    }

    private static QueryParameter of(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        return new QueryParameter(PercentCoding.decode(name), PercentCoding.decode(value));
    }

    String encoded() {
        return encodedName() + "=" + encodedValue();
    }

    private String encodedName() {
        return PercentCoding.encode(name, '-');
    }

    private String encodedValue() {
        return PercentCoding.encode(value, '-');
    }
}
