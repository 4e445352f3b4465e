package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.Get;
import io.keystave.operation.TransactGetItems;

/** The rules of TransactGetItems. */
public final class TransactGetItemsRules {
    private TransactGetItemsRules() {}

    /** Checks what needs no table. */
    public static void check(TransactGetItems request) {
        ConstraintErrors errors = new ConstraintErrors();
        TransactionRules.requireCount(request.transactItems(), errors);
        errors.throwIfAny();
        request.transactItems().forEach(get -> TableNames.require(get.tableName()));
    }

    /** Checks one read against the schema of its table and gives the key. */
    public static byte[] key(Table table, Get get) {
        byte[] key = KeyRules.encodeKey(table, get.key());
        if (get.projection() != null) {
            KeyAttributeRules.requireScalarUse(
                    get.projection().paths(), table.key().names(), table.indexKeyNames());
        }
        return key;
    }
}
