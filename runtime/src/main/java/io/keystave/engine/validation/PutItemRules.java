package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.operation.PutItem;
import io.keystave.value.Item;

/** The rules of PutItem. */
public final class PutItemRules {
    private PutItemRules() {}

    /** Checks what needs no table. */
    public static void check(PutItem request) {
        TableNames.require(request.tableName());
        ReturnValuesRules.requireOldOrNone(request.returnValues());
        ItemSizeRules.requirePuttable(request.item());
    }

    /** Checks an item against the schema of its table and gives its key. */
    public static byte[] key(Table table, Item item) {
        byte[] key = KeyRules.encodeKeyOfItem(table, item);
        KeyRules.requireIndexKeys(table, item);
        ItemSizeRules.requirePuttable(table, item);
        return key;
    }
}
