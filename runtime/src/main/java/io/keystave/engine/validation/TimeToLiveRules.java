package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.TableStatus;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import io.keystave.value.Limits;
import java.time.Duration;
import java.time.Instant;
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

    /** Checks that the last change, null for none, is at least so long ago. */
    public static void requireNotTooOften(@Nullable Instant last, Instant now, Duration interval) {
        if (last != null && now.isBefore(last.plus(interval))) {
            throw new ValidationException("Time to live has been modified multiple times within a fixed interval");
        }
    }

    /** Checks that a table can tell whether its items expire. */
    public static void requireDescribable(TableStatus status) {
        if (status == TableStatus.CREATING) {
            throw new ValidationException("Cannot describe time to live while table is in CREATING state: Current table"
                    + " state is CREATING");
        }
    }
}
