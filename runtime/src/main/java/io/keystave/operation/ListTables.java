package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Lists table names.
 *
 * @param exclusiveStartTableName names after this one; it need not exist
 * @param limit 1 to 100; default 100
 */
public record ListTables(
        @Nullable String exclusiveStartTableName, @Nullable Integer limit) {
    public static final ListTables ALL = new ListTables(null, null);
}
