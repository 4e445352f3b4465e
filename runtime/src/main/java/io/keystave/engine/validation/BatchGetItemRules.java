package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.ValidationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The rules of BatchGetItem. */
public final class BatchGetItemRules {
    /** Keys in one call. Source: API reference, BatchGetItem. */
    private static final int MOST_KEYS = 100;

    private BatchGetItemRules() {}

    /** Checks what needs no table. */
    public static void check(BatchGetItem request) {
        BatchRules.requireTables(request.requestItems().keySet(), "BatchGetItem");
        int total = 0;
        for (Map.Entry<String, KeysAndAttributes> entry : request.requestItems().entrySet()) {
            requireKeys(entry.getKey(), entry.getValue().keys());
            total += entry.getValue().keys().size();
        }
        if (total > MOST_KEYS) {
            throw new ValidationException("Too many items requested for the BatchGetItem call");
        }
        for (KeysAndAttributes keys : request.requestItems().values()) {
            if (new HashSet<>(keys.keys()).size() < keys.keys().size()) {
                throw BatchRules.duplicates();
            }
        }
    }

    private static void requireKeys(String tableName, List<?> keys) {
        if (keys.isEmpty()) {
            BatchRules.fail("Value '[]' at 'requestItems." + tableName + ".member.keys' failed to satisfy constraint:"
                    + " Member must have length greater than or equal to 1");
        }
        if (keys.size() > MOST_KEYS) {
            BatchRules.fail("Value at 'RequestItems." + tableName + ".member.Keys' failed to satisfy constraint:"
                    + " Member must have length less than or equal to " + MOST_KEYS);
        }
    }

    /** Checks what is asked of a table against its schema and gives the keys. */
    public static List<byte[]> keys(Table table, KeysAndAttributes wanted) {
        List<byte[]> keys = new ArrayList<>(wanted.keys().size());
        wanted.keys().forEach(key -> keys.add(KeyRules.encodeKey(table, key)));
        if (wanted.projection() != null) {
            KeyAttributeRules.requireScalarUse(
                    wanted.projection().paths(), table.key().names(), table.indexKeyNames());
        }
        return keys;
    }
}
