package io.keystave.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ProjectionExpression;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a whole table or index.
 *
 * @param filter what drops items after they were read and paid for
 * @param projection the attributes to give back
 * @param select default: all attributes of a table, the projected ones of an index
 * @param limit how many items are read, before the filter; at least 1; default: 1 MB of them
 * @param exclusiveStartKey the last evaluated key of the page before
 * @param segment which of the total segments to read, from 0
 * @param totalSegments 1 to 1,000,000
 * @param consistentRead not on a global secondary index
 */
public record Scan(
        String tableName,
        @Nullable String indexName,
        @Nullable ConditionExpression filter,
        @Nullable ProjectionExpression projection,
        @Nullable Select select,
        @Nullable Integer limit,
        @Nullable Item exclusiveStartKey,
        @Nullable Integer segment,
        @Nullable Integer totalSegments,
        boolean consistentRead,
        ReturnConsumedCapacity returnConsumedCapacity) {

    /** The plain request; the other choices are at their defaults. */
    public static Scan of(String tableName) {
        return new Scan(tableName, null, null, null, null, null, null, null, null, false, ReturnConsumedCapacity.NONE);
    }

    public Scan indexName(@Nullable String indexName) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan filter(@Nullable ConditionExpression filter) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan projection(@Nullable ProjectionExpression projection) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan select(@Nullable Select select) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan limit(@Nullable Integer limit) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan exclusiveStartKey(@Nullable Item exclusiveStartKey) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan segment(@Nullable Integer segment) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan totalSegments(@Nullable Integer totalSegments) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan consistentRead(boolean consistentRead) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }

    public Scan returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new Scan(
                tableName,
                indexName,
                filter,
                projection,
                select,
                limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                consistentRead,
                returnConsumedCapacity);
    }
}
