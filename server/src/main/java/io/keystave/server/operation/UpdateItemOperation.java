package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.RequestExpressions;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.Backend;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateItemResult;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** UpdateItem. */
final class UpdateItemOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        UpdateItem request = read(in);
        UpdateItemResult result = backend.updateItem(request);
        WriteResults.write(result.attributes(), result.consumedCapacity(), result.itemCollectionMetrics(), out);
    }

    private static UpdateItem read(RequestReader in) {
        WriteInput input = WriteInput.read(RequestExpressions.Operation.UPDATE_ITEM, "Key", in);
        Constraints.requireLawfulTableName(input.tableName);
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = input.returnConsumedCapacity(constraints);
        constraints
                .throwIfAny(); // of members that are one of several texts the service tells the first wrong one alone
        constraints.required(input.tableName, "tableName");
        ReturnItemCollectionMetrics metrics = input.returnItemCollectionMetrics(constraints);
        constraints.throwIfAny();
        ReturnValues returnValues = input.returnValues(constraints);
        constraints.throwIfAny();
        constraints.required(input.item, "key");
        input.expressions.checkAttributeUpdates(constraints);
        input.expressions.checkConditionalOperator(constraints);
        input.expressions.checkExpected(constraints);
        ReturnValuesOnConditionCheckFailure onFailure = input.onConditionCheckFailure(constraints);
        constraints.throwIfAny();

        input.expressions.requireCombination();
        in.requireValidValues();
        UpdateExpression update = input.expressions.update();
        ConditionExpression condition = input.expressions.condition();
        return new UpdateItem(
                requireNonNull(input.tableName),
                requireNonNull(input.item),
                update,
                condition,
                returnValues,
                onFailure,
                returnConsumedCapacity,
                metrics);
    }
}
