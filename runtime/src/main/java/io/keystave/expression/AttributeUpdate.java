package io.keystave.expression;

import io.keystave.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the legacy parameter AttributeUpdates.
 *
 * <p>Source: API reference, AttributeValueUpdate.
 *
 * @param action what to do; the service's default is PUT
 * @param value the value, or null; only DELETE goes without one
 */
public record AttributeUpdate(Action action, @Nullable AttributeValue value) {
    /** What an entry does to its attribute. */
    public enum Action {
        /** Adds to a number, elements to a set, or elements to the end of a list. */
        ADD,
        /** Removes the attribute or, with a set as value, elements from a set. */
        DELETE,
        /** Replaces the attribute. */
        PUT
    }

    /**
     * Checks the value against the action.
     *
     * @throws InvalidExpressionException with the service's text if it is missing, or of a type the action does not take
     */
    public AttributeUpdate {
        if (value == null) {
            if (action != Action.DELETE) {
                throw LegacyParameters.invalid("Only DELETE action is allowed when no attribute value is specified");
            }
        } else if (action == Action.DELETE && !value.type().isSet()) {
            throw LegacyParameters.invalid("DELETE action with value is not supported for the type " + value.type());
        } else if (action == Action.ADD && !isAddable(value)) {
            throw LegacyParameters.invalid("ADD action is not supported for the type " + value.type());
        }
    }

    private static boolean isAddable(AttributeValue value) {
        return switch (value.type()) {
            case N, SS, NS, BS, L -> true;
            default -> false;
        };
    }
}
