package io.keystave.operation;

import io.keystave.expression.ProjectionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item by its full key in a transaction.
 *
 * @param key exactly the key attributes
 * @param projection the attributes to give back; all by default
 */
public record Get(String tableName, Item key, @Nullable ProjectionExpression projection) {

    /** The whole item. */
    public static Get of(String tableName, Item key) {
        return new Get(tableName, key, null);
    }

    public Get projection(@Nullable ProjectionExpression projection) {
        return new Get(tableName, key, projection);
    }
}
