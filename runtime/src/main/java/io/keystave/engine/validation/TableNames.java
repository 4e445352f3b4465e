package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;

/** The rule for the table's name in a request. */
public final class TableNames {
    /** Least length of a name that is given to a new table or index. Source: Developer Guide, Naming rules. */
    static final int LEAST_LENGTH = 3;

    /** Greatest length of a table's or an index's name. Same source. */
    static final int GREATEST_LENGTH = 255;

    /** Greatest length of the parameter, which may also be an ARN. Source: API reference, TableName. */
    private static final int GREATEST_ARN_LENGTH = 1024;

    private TableNames() {}

    /** Checks the name or ARN of a table that should exist. */
    public static void require(String tableName) {
        boolean isArn = tableName.startsWith("arn:");
        if (isArn || isLawful(tableName)) {
            return;
        }
        ConstraintErrors errors = new ConstraintErrors();
        errors.length(tableName, "tableName", 1, GREATEST_ARN_LENGTH);
        if (!tableName.isEmpty()) {
            errors.nameCharacters(tableName, "tableName");
        }
        errors.throwIfAny();
    }

    private static boolean isLawful(String tableName) {
        return !tableName.isEmpty()
                && tableName.length() <= GREATEST_ARN_LENGTH
                && ConstraintErrors.hasNameCharacters(tableName);
    }
}
