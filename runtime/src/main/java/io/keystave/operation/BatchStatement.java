package io.keystave.operation;

import io.keystave.value.AttributeValue;
import java.util.List;

/**
 * One PartiQL statement of a batch.
 *
 * @param statement 1 to 8192 characters; a SELECT names the full primary key
 * @param parameters a value for each {@code ?} of the statement, in order
 */
public record BatchStatement(
        String statement,
        List<AttributeValue> parameters,
        boolean consistentRead,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
    public BatchStatement {
        parameters = List.copyOf(parameters);
    }

    /** The plain statement; the other choices are at their defaults. */
    public static BatchStatement of(String statement, AttributeValue... parameters) {
        return new BatchStatement(statement, List.of(parameters), false, ReturnValuesOnConditionCheckFailure.NONE);
    }

    public BatchStatement consistentRead(boolean consistentRead) {
        return new BatchStatement(statement, parameters, consistentRead, returnValuesOnConditionCheckFailure);
    }

    public BatchStatement returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new BatchStatement(statement, parameters, consistentRead, returnValuesOnConditionCheckFailure);
    }
}
