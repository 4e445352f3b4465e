package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** PutItem. */
final class PutItemOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        PutItem request = read(in);
        PutItemResult result = backend.putItem(request);
        WriteResults.write(result.attributes(), result.consumedCapacity(), result.itemCollectionMetrics(), out);
    }

    private static PutItem read(RequestReader in) {
        WriteInput input = WriteInput.read(RequestExpressions.Operation.PUT_OR_DELETE, "Item", in);
        Constraints.requireLawfulTableName(input.tableName);
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = input.returnConsumedCapacity(constraints);
        constraints.required(input.tableName, "tableName");
        constraints.required(input.item, "item");
        input.expressions.checkConditionalOperator(constraints);
        input.expressions.checkExpected(constraints);
        ReturnValues returnValues = input.returnValues(constraints);
        ReturnItemCollectionMetrics metrics = input.returnItemCollectionMetrics(constraints);
        ReturnValuesOnConditionCheckFailure onFailure = input.onConditionCheckFailure(constraints);
        constraints.throwIfAny();

        input.expressions.requireCombination();
        in.requireValidValues();
        WriteResults.requireOldOrNone(returnValues);
        return new PutItem(
                requireNonNull(input.tableName),
                requireNonNull(input.item),
                input.expressions.condition(),
                returnValues,
                onFailure,
                returnConsumedCapacity,
                metrics);
    }
}
