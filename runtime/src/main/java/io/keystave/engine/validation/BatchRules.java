package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.ValidationException;
import java.util.Collection;

/** The rules that batches share. */
final class BatchRules {
    private static final String MAP_KEYS =
            "Map keys must satisfy constraint: [Member must have length less than or equal"
                    + " to 255, Member must have length greater than or equal to 3, Member must satisfy regular expression"
                    + " pattern: [a-zA-Z0-9_.-]+]";

    private BatchRules() {}

    /** What the service says of one item that a batch or a list of keys has twice. */
    static ValidationException duplicates() {
        return new ValidationException("Provided list of item keys contains duplicates");
    }

    /** Checks that there are tables and that their names can be ones. */
    static void requireTables(Collection<String> tableNames, String operation) {
        if (tableNames.isEmpty()) {
            throw new ValidationException("The requestItems parameter is required for " + operation);
        }
        for (String name : tableNames) {
            boolean isName = name.length() >= TableNames.LEAST_LENGTH
                    && name.length() <= TableNames.GREATEST_LENGTH
                    && ConstraintErrors.hasNameCharacters(name);
            if (!isName && !name.startsWith("arn:")) {
                fail("Value '" + shown(tableNames) + "' at 'requestItems' failed to satisfy constraint: " + MAP_KEYS);
            }
        }
    }

    /** A map from tables to something that must not be in messages. */
    static String shown(Collection<String> tableNames) {
        return "{" + String.join("=[...], ", tableNames) + "=[...]}";
    }

    /** Refuses the request for one broken constraint. */
    static void fail(String error) {
        throw new ValidationException("1 validation error detected: " + error);
    }
}
