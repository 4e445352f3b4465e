package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/** One action of a transaction: exactly one of the four. */
public record TransactWriteItem(
        @Nullable ConditionCheck conditionCheck,
        @Nullable Put put,
        @Nullable Delete delete,
        @Nullable Update update) {

    public static TransactWriteItem of(ConditionCheck conditionCheck) {
        return new TransactWriteItem(conditionCheck, null, null, null);
    }

    public static TransactWriteItem of(Put put) {
        return new TransactWriteItem(null, put, null, null);
    }

    public static TransactWriteItem of(Delete delete) {
        return new TransactWriteItem(null, null, delete, null);
    }

    public static TransactWriteItem of(Update update) {
        return new TransactWriteItem(null, null, null, update);
    }

    /** The table that the action is on; null if there is no action. */
    public @Nullable String tableName() {
        if (put != null) {
            return put.tableName();
        }
        if (update != null) {
            return update.tableName();
        }
        if (delete != null) {
            return delete.tableName();
        }
        return conditionCheck == null ? null : conditionCheck.tableName();
    }
}
