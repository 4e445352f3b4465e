package io.keystave.operation;

import io.keystave.value.AttributeValue;
import java.util.List;

/**
 * One PartiQL statement of a transaction.
 *
 * @param statement 1 to 8192 characters: SELECT, INSERT, UPDATE, DELETE or EXISTS, with the full primary key
 * @param parameters a value for each {@code ?} of the statement, in order
 * @param returnValuesOnConditionCheckFailure whether the cancellation reason has the stored item
 */
public record ParameterizedStatement(
        String statement,
        List<AttributeValue> parameters,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
    public ParameterizedStatement {
        parameters = List.copyOf(parameters);
    }

    /** The plain statement; the other choice is at its default. */
    public static ParameterizedStatement of(String statement, AttributeValue... parameters) {
        return new ParameterizedStatement(statement, List.of(parameters), ReturnValuesOnConditionCheckFailure.NONE);
    }

    public ParameterizedStatement returnValuesOnConditionCheckFailure(
            ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {
        return new ParameterizedStatement(statement, parameters, returnValuesOnConditionCheckFailure);
    }
}
