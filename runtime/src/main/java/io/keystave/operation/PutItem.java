package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Writes one item, replacing any item with the same key.
 *
 * @param item the whole item, its key attributes among them
 * @param condition what must hold of the stored item, or of an item without attributes if there is none
 * @param returnValues {@code NONE} or {@code ALL_OLD}
 */
public record PutItem(
        String tableName,
        Item item,
        @Nullable ConditionExpression condition,
        ReturnValues returnValues,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnItemCollectionMetrics returnItemCollectionMetrics) {

    /** The plain request; the other choices are at their defaults. */
    public static PutItem of(String tableName, Item item) {
        return new PutItem(
                tableName,
                item,
                null,
                ReturnValues.NONE,
                ReturnValuesOnConditionCheckFailure.NONE,
                ReturnConsumedCapacity.NONE,
                ReturnItemCollectionMetrics.NONE);
    }

    public PutItem condition(@Nullable ConditionExpression condition) {
        return new PutItem(
                tableName,
                item,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public PutItem returnValues(ReturnValues returnValues) {
        return new PutItem(
                tableName,
                item,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public PutItem returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new PutItem(
                tableName,
                item,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public PutItem returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new PutItem(
                tableName,
                item,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }

    public PutItem returnItemCollectionMetrics(ReturnItemCollectionMetrics returnItemCollectionMetrics) {
        return new PutItem(
                tableName,
                item,
                condition,
                returnValues,
                returnValuesOnConditionCheckFailure,
                returnConsumedCapacity,
                returnItemCollectionMetrics);
    }
}
