package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.ProjectionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of the items that share a partition key, in sort key order.
 *
 * @param keyCondition equality on the partition key, and at most one condition on the sort key
 * @param filter what drops items after they were read and paid for
 * @param projection the attributes to give back
 * @param select default: all attributes of a table, the projected ones of an index
 * @param limit how many items are read, before the filter; at least 1; default: 1 MB of them
 * @param exclusiveStartKey the last evaluated key of the page before
 * @param scanIndexForward false reads in descending order
 * @param consistentRead not on a global secondary index
 */
public record Query(
        String tableName,
        KeyConditionExpression keyCondition,
        @Nullable String indexName,
        @Nullable ConditionExpression filter,
        @Nullable ProjectionExpression projection,
        @Nullable Select select,
        @Nullable Integer limit,
        @Nullable Item exclusiveStartKey,
        boolean scanIndexForward,
        boolean consistentRead,
        ReturnConsumedCapacity returnConsumedCapacity) {

    /** The plain request; the other choices are at their defaults. */
    public static Query of(String tableName, KeyConditionExpression keyCondition) {
        return new Query(
                tableName, keyCondition, null, null, null, null, null, null, true, false, ReturnConsumedCapacity.NONE);
    }

    public Query indexName(@Nullable String indexName) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query filter(@Nullable ConditionExpression filter) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query projection(@Nullable ProjectionExpression projection) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query select(@Nullable Select select) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query limit(@Nullable Integer limit) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query exclusiveStartKey(@Nullable Item exclusiveStartKey) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query scanIndexForward(boolean scanIndexForward) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query consistentRead(boolean consistentRead) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }

    public Query returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new Query(
                tableName,
                keyCondition,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                scanIndexForward,
                consistentRead,
                returnConsumedCapacity);
    }
}
