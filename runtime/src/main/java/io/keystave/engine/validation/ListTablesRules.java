package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.ListTables;

/** The rules of ListTables. */
public final class ListTablesRules {
    /** Most names that one call gives. Source: API reference, ListTables, Limit. */
    public static final int MOST_NAMES = 100;

    private ListTablesRules() {}

    public static void check(ListTables request) {
        ConstraintErrors errors = new ConstraintErrors();
        String start = request.exclusiveStartTableName();
        if (start != null) {
            errors.length(start, "exclusiveStartTableName", TableNames.LEAST_LENGTH, TableNames.GREATEST_LENGTH);
            errors.nameCharacters(start, "exclusiveStartTableName");
        }
        if (request.limit() != null) {
            errors.atLeast(request.limit(), "limit", 1);
            errors.atMost(request.limit(), "limit", MOST_NAMES);
        }
        errors.throwIfAny();
    }
}
