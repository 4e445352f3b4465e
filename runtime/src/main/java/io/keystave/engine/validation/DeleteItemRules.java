package io.keystave.engine.validation;

import io.keystave.operation.DeleteItem;

/** The rules of DeleteItem. */
public final class DeleteItemRules {
    private DeleteItemRules() {}

    /** Checks what needs no table. */
    public static void check(DeleteItem request) {
        TableNames.require(request.tableName());
        ReturnValuesRules.requireOldOrNone(request.returnValues());
    }
}
