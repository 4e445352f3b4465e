package io.keystave.query;

/** A page token that this query cannot continue from. The text says why and what to do. */
public final class PageTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageTokenException(String message) {
        super(message);
    }
}
