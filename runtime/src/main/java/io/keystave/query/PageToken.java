package io.keystave.query;

/**
 * Where a page of a query begins, as text that may travel through a URL and come back.
 *
 * <p>A token is signed and bound to the query that gave it: to its table and index, key condition, filter and direction. It
 * holds the key of the last result in readable form, so it is not a secret, but it cannot be altered nor used to read
 * another partition.
 *
 * @param value letters, digits, {@code -} and {@code _}
 */
public record PageToken(String value) {

    /** A token from its text; whether it is genuine is seen when a query uses it. */
    public static PageToken parse(String value) {
        return new PageToken(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
