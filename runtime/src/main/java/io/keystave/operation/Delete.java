package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one item in a transaction; deleting nothing succeeds.
 *
 * @param key exactly the key attributes
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValuesOnConditionCheckFailure whether the cancellation reason has the stored item
 */
public record Delete(
        String tableName,
        Item key,
        @Nullable ConditionExpression condition,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {

    /** The plain action; the other choices are at their defaults. */
    public static Delete of(String tableName, Item key) {
        return new Delete(tableName, key, null, ReturnValuesOnConditionCheckFailure.NONE);
    }

    public Delete condition(@Nullable ConditionExpression condition) {
        return new Delete(tableName, key, condition, returnValuesOnConditionCheckFailure);
    }

    public Delete returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new Delete(tableName, key, condition, returnValuesOnConditionCheckFailure);
    }
}
