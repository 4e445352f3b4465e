package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.UpdateExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of one item in a transaction, creating the item if there is none.
 *
 * @param key exactly the key attributes
 * @param update what to change
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValuesOnConditionCheckFailure whether the cancellation reason has the stored item
 */
public record Update(
        String tableName,
        Item key,
        UpdateExpression update,
        @Nullable ConditionExpression condition,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {

    /** The plain action; the other choices are at their defaults. */
    public static Update of(String tableName, Item key, UpdateExpression update) {
        return new Update(tableName, key, update, null, ReturnValuesOnConditionCheckFailure.NONE);
    }

    public Update condition(@Nullable ConditionExpression condition) {
        return new Update(tableName, key, update, condition, returnValuesOnConditionCheckFailure);
    }

    public Update returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new Update(tableName, key, update, condition, returnValuesOnConditionCheckFailure);
    }
}
