package io.keystave.engine.validation;

import io.keystave.operation.ValidationException;

/** Exceptions whose texts begin alike. */
final class InvalidParameters {
    private InvalidParameters() {}

    /** What the service says of parameters that contradict each other or the schema. */
    static ValidationException invalid(String what) {
        return new ValidationException("One or more parameter values were invalid: " + what);
    }

    /** What the service says of values that cannot be stored. */
    static ValidationException notValid(String what) {
        return new ValidationException("One or more parameter values are not valid. " + what);
    }
}
