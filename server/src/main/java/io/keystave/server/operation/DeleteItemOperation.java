package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteItemResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** DeleteItem. */
final class DeleteItemOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        DeleteItem request = read(in);
        DeleteItemResult result = backend.deleteItem(request);
        WriteResults.write(result.attributes(), result.consumedCapacity(), result.itemCollectionMetrics(), out);
    }

    private static DeleteItem read(RequestReader in) {
        WriteInput input = WriteInput.read(RequestExpressions.Operation.PUT_OR_DELETE, "Key", in);
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = input.returnConsumedCapacity(constraints);
        constraints.tableName(input.tableName, "tableName");
        ReturnValues returnValues = input.returnValues(constraints);
        ReturnItemCollectionMetrics metrics = input.returnItemCollectionMetrics(constraints);
        constraints.required(input.item, "key");
        input.expressions.checkConditionalOperator(constraints);
        input.expressions.checkExpected(constraints);
        ReturnValuesOnConditionCheckFailure onFailure = input.onConditionCheckFailure(constraints);
        constraints.throwIfAny();

        input.expressions.requireCombination();
        in.requireValidValues();
        WriteResults.requireOldOrNone(returnValues);
        return new DeleteItem(
                requireNonNull(input.tableName),
                requireNonNull(input.item),
                input.expressions.condition(),
                returnValues,
                onFailure,
                returnConsumedCapacity,
                metrics);
    }
}
