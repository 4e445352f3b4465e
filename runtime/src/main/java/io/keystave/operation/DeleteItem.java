package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Deletes one item.
 *
 * @param key exactly the key attributes
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValues {@code NONE} or {@code ALL_OLD}
 */
public record DeleteItem(
        String tableName,
        Item key,
        @Nullable ConditionExpression condition,
        ReturnValues returnValues,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnItemCollectionMetrics returnItemCollectionMetrics) {

    /** The plain request; the other choices are at their defaults. */
    public static DeleteItem of(String tableName, Item key) {
        return new DeleteItem(
                tableName,
                key,
                null,
                ReturnValues.NONE,
                ReturnValuesOnConditionCheckFailure.NONE,
                ReturnConsumedCapacity.NONE,
                ReturnItemCollectionMetrics.NONE);
    }

    public DeleteItem condition(@Nullable ConditionExpression condition) {
        return new DeleteItem(
                tableName,
                key,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public DeleteItem returnValues(ReturnValues returnValues) {
        return new DeleteItem(
                tableName,
                key,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public DeleteItem returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new DeleteItem(
                tableName,
                key,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public DeleteItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new DeleteItem(
                tableName,
                key,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public DeleteItem returnItemCollectionMetrics(ReturnItemCollectionMetrics returnItemCollectionMetrics) {
        return new DeleteItem(
                tableName,
                key,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }
}
