package io.keystave.operation;

import io.keystave.expression.ProjectionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item by its full key.
 *
 * @param key exactly the key attributes
 * @param projection the attributes to give back; all by default
 */
public record GetItem(
        String tableName,
        Item key,
        boolean consistentRead,
        @Nullable ProjectionExpression projection,
        ReturnConsumedCapacity returnConsumedCapacity) {

    /** The plain request; the other choices are at their defaults. */
    public static GetItem of(String tableName, Item key) {
        return new GetItem(tableName, key, false, null, ReturnConsumedCapacity.NONE);
    }

    public GetItem consistentRead(boolean consistentRead) {
        return new GetItem(tableName, key, consistentRead, projection, returnConsumedCapacity);
    }

    public GetItem projection(@Nullable ProjectionExpression projection) {
        return new GetItem(tableName, key, consistentRead, projection, returnConsumedCapacity);
    }

    public GetItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new GetItem(tableName, key, consistentRead, projection, returnConsumedCapacity);
    }
}
