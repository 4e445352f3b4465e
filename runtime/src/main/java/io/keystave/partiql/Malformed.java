package io.keystave.partiql;

import io.keystave.operation.ValidationException;

/** The exception for text that is no statement. */
final class Malformed {
    private Malformed() {}

    static ValidationException because(String detail) {
        return new ValidationException("Statement wasn't well formed, can't be processed: " + detail);
    }
}
