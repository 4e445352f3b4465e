package io.keystave.engine.validation;

import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import io.keystave.value.Limits;
import org.jspecify.annotations.Nullable;

/** The rules of UpdateTimeToLive. Source: API reference, UpdateTimeToLive, and captured responses. */
public final class TimeToLiveRules {
    private TimeToLiveRules() {}

    /** Checks what needs no table. */
    public static void check(UpdateTimeToLive request) {
        TableNames.require(request.tableName());
        ConstraintErrors errors = new ConstraintErrors();
        errors.length(
                request.timeToLiveSpecification().attributeName(),
                "timeToLiveSpecification.attributeName",
                1,
                Limits.KEY_ATTRIBUTE_NAME_BYTES);
        errors.throwIfAny();
    }

    /** Checks that a request changes something, given the attribute that is in use, or null for none. */
    public static void requireChange(@Nullable String current, TimeToLiveSpecification wanted) {
        if (current == null) {
            if (!wanted.enabled()) {
                throw new ValidationException("TimeToLive is already disabled");
            }
            return;
        }
        if (!current.equals(wanted.attributeName())) {
            throw new ValidationException(
                    "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
        }
        if (wanted.enabled()) {
            throw new ValidationException("TimeToLive is already enabled");
        }
    }
}
