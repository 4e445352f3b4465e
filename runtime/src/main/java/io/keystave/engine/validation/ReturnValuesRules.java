package io.keystave.engine.validation;

import io.keystave.operation.ReturnValues;
import io.keystave.operation.ValidationException;

/** The rule for what puts and deletes can give back. */
public final class ReturnValuesRules {
    private ReturnValuesRules() {}

    /** Checks that a put or delete asks for nothing or for the old item. */
    public static void requireOldOrNone(ReturnValues returnValues) {
        if (returnValues != ReturnValues.NONE && returnValues != ReturnValues.ALL_OLD) {
            throw new ValidationException("ReturnValues can only be ALL_OLD or NONE");
        }
    }
}
