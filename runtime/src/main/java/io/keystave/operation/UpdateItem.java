package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.UpdateExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of one item, creating the item if there is none.
 *
 * @param key exactly the key attributes
 * @param update what to change; without it an absent item is created with its key alone
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 */
public record UpdateItem(
        String tableName,
        Item key,
        @Nullable UpdateExpression update,
        @Nullable ConditionExpression condition,
        ReturnValues returnValues,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnItemCollectionMetrics returnItemCollectionMetrics) {

    /** The plain request; the other choices are at their defaults. */
    public static UpdateItem of(String tableName, Item key) {
        return new UpdateItem(
                tableName,
                key,
                null,
                null,
                ReturnValues.NONE,
                ReturnValuesOnConditionCheckFailure.NONE,
                ReturnConsumedCapacity.NONE,
                ReturnItemCollectionMetrics.NONE);
    }

    public UpdateItem update(@Nullable UpdateExpression update) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public UpdateItem condition(@Nullable ConditionExpression condition) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public UpdateItem returnValues(ReturnValues returnValues) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public UpdateItem returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public UpdateItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public UpdateItem returnItemCollectionMetrics(ReturnItemCollectionMetrics returnItemCollectionMetrics) {
        return new UpdateItem(
                tableName,
                key,
                update,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }
}
