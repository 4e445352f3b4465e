package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.operation.GetItem;

/** The rules of GetItem. */
public final class GetItemRules {
    private GetItemRules() {}

    /** Checks what needs no table. */
    public static void check(GetItem request) {
        TableNames.require(request.tableName());
    }

    /** Checks the request against the schema of its table and gives the key. */
    public static byte[] key(Table table, GetItem request) {
        byte[] key = KeyRules.encodeKey(table, request.key());
        if (request.projection() != null) {
            KeyAttributeRules.requireScalarUse(
                    request.projection().paths(), table.key().names(), table.indexKeyNames());
        }
        return key;
    }
}
