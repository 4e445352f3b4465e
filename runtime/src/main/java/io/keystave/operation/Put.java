package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Writes one item in a transaction, replacing any item with the same key.
 *
 * @param item the whole item, its key attributes among them
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValuesOnConditionCheckFailure whether the cancellation reason has the stored item
 */
public record Put(
        String tableName,
        Item item,
        @Nullable ConditionExpression condition,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {

    /** The plain action; the other choices are at their defaults. */
    public static Put of(String tableName, Item item) {
        return new Put(tableName, item, null, ReturnValuesOnConditionCheckFailure.NONE);
    }

    public Put condition(@Nullable ConditionExpression condition) {
        return new Put(tableName, item, condition, returnValuesOnConditionCheckFailure);
    }

    public Put returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new Put(tableName, item, condition, returnValuesOnConditionCheckFailure);
    }
}
