package io.keystave.sample.data;

/** Data that cannot be used. Its text is one line and names the file, the line and the column. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataException(String message) {
        super(message);
    }
}
