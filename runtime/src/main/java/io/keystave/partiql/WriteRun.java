package io.keystave.partiql;

import io.keystave.operation.Backend;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteItemResult;
import io.keystave.operation.DuplicateItemException;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.PutItem;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateItemResult;
import io.keystave.partiql.BoundStatement.BoundDelete;
import io.keystave.partiql.BoundStatement.BoundInsert;
import io.keystave.partiql.BoundStatement.BoundUpdate;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a statement that writes one item. */
record WriteRun(
        Backend backend,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnValuesOnConditionCheckFailure returnValuesOnConditionCheckFailure) {

    ExecuteStatementResult run(BoundStatement statement) {
        if (statement instanceof BoundInsert insert) {
            return insert(insert.request());
        }
        if (statement instanceof BoundUpdate update) {
            return update(update.request());
        }
        if (statement instanceof BoundDelete delete) {
            return delete(delete.request());
        }
        throw new IllegalStateException("A SELECT is no write.");
    }

    private ExecuteStatementResult insert(PutItem request) {
        try {
            return result(
                    null,
                    backend.putItem(request.returnConsumedCapacity(returnConsumedCapacity))
                            .consumedCapacity());
        } catch (ConditionalCheckFailedException e) {
            throw new DuplicateItemException();
        }
    }

    private ExecuteStatementResult update(UpdateItem request) {
        UpdateItemResult result = backend.updateItem(request.returnConsumedCapacity(returnConsumedCapacity)
                .returnValuesOnConditionCheckFailure(returnValuesOnConditionCheckFailure));
        return result(result.attributes(), result.consumedCapacity());
    }

    private ExecuteStatementResult delete(DeleteItem request) {
        DeleteItemResult result = backend.deleteItem(request.returnConsumedCapacity(returnConsumedCapacity)
                .returnValuesOnConditionCheckFailure(returnValuesOnConditionCheckFailure));
        return result(result.attributes(), result.consumedCapacity());
    }

    private static ExecuteStatementResult result(@Nullable Item returned, @Nullable ConsumedCapacity cost) {
        return new ExecuteStatementResult(returned == null ? List.of() : List.of(returned), null, null, cost);
    }
}
