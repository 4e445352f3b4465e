package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.value.Item;

/**
 * Makes a transaction depend on an item that it does not change.
 *
 * @param key exactly the key attributes
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValuesOnConditionCheckFailure whether the cancellation reason has the stored item
 */
public record ConditionCheck(
        String tableName,
        Item key,
        ConditionExpression condition,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {

    /** The plain action; the other choices are at their defaults. */
    public static ConditionCheck of(String tableName, Item key, ConditionExpression condition) {
        return new ConditionCheck(tableName, key, condition, ReturnValuesOnConditionCheckFailure.NONE);
    }

    public ConditionCheck returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new ConditionCheck(tableName, key, condition, returnValuesOnConditionCheckFailure);
    }
}
