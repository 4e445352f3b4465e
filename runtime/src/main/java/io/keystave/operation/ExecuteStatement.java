package io.keystave.operation;

import io.keystave.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one PartiQL statement: SELECT, INSERT, UPDATE or DELETE.
 *
 * @param statement 1 to 8192 characters
 * @param parameters a value for each {@code ?} of the statement, in order
 * @param consistentRead for SELECT; not on a global secondary index
 * @param nextToken the token of the page before, which the same statement with the same parameters returned
 * @param limit how many items a SELECT reads, before its condition; at least 1; default: 1 MB of them
 * @param returnValuesOnConditionCheckFailure whether a failed condition of UPDATE or DELETE hands back the stored item
 */
public record ExecuteStatement(
        String statement,
        List<AttributeValue> parameters,
        boolean consistentRead,
        @Nullable String nextToken,
        @Nullable Integer limit,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
    public ExecuteStatement {
        parameters = List.copyOf(parameters);
    }

    /** The plain request; the other choices are at their defaults. */
    public static ExecuteStatement of(String statement, AttributeValue... parameters) {
        return new ExecuteStatement(
                statement,
                List.of(parameters),
                false,
                null,
                null,
                ReturnConsumedCapacity.NONE,
                ReturnValuesOnConditionCheckFailure.NONE);
    }

    public ExecuteStatement consistentRead(boolean consistentRead) {
        return new ExecuteStatement(
                statement,
                parameters,
                consistentRead,
                nextToken,
                limit,
                returnConsumedCapacity,
                returnValuesOnConditionCheckFailure);
    }

    public ExecuteStatement nextToken(@Nullable String nextToken) {
        return new ExecuteStatement(
                statement,
                parameters,
                consistentRead,
                nextToken,
                limit,
                returnConsumedCapacity,
                returnValuesOnConditionCheckFailure);
    }

    public ExecuteStatement limit(@Nullable Integer limit) {
        return new ExecuteStatement(
                statement,
                parameters,
                consistentRead,
                nextToken,
                limit,
                returnConsumedCapacity,
                returnValuesOnConditionCheckFailure);
    }

    public ExecuteStatement returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new ExecuteStatement(
                statement,
                parameters,
                consistentRead,
                nextToken,
                limit,
                returnConsumedCapacity,
                returnValuesOnConditionCheckFailure);
    }

    public ExecuteStatement returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new ExecuteStatement(
                statement,
                parameters,
                consistentRead,
                nextToken,
                limit,
                returnConsumedCapacity,
                returnValuesOnConditionCheckFailure);
    }
}
