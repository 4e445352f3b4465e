package io.keystave.server.operation;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** The members that PutItem, UpdateItem and DeleteItem share. */
final class WriteInput {
    final ExpressionInput expressions;

    @Nullable
    String tableName;

    /** The item or key; which one, the operation says. */
    @Nullable
    Item item;

    private final String itemMember;
    private @Nullable String returnValues;
    private @Nullable String onConditionCheckFailure;
    private @Nullable String returnConsumedCapacity;
    private @Nullable String returnItemCollectionMetrics;

    private WriteInput(RequestExpressions.Operation operation, String itemMember) {
        this.expressions = new ExpressionInput(operation);
        this.itemMember = itemMember;
    }

    /** Reads a whole request, whose item or key is in the given member. */
    static WriteInput read(RequestExpressions.Operation operation, String itemMember, RequestReader in) {
        WriteInput input = new WriteInput(operation, itemMember);
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            input.read(member, in);
        }
        return input;
    }

    private void read(String member, RequestReader in) {
        switch (member) {
            case "TableName" -> tableName = in.string();
            case "ReturnValues" -> returnValues = in.string();
            case "ReturnValuesOnConditionCheckFailure" -> onConditionCheckFailure = in.string();
            case "ReturnConsumedCapacity" -> returnConsumedCapacity = in.string();
            case "ReturnItemCollectionMetrics" -> returnItemCollectionMetrics = in.string();
            default -> {
                if (member.equals(itemMember)) {
                    item = in.item();
                } else {
                    expressions.read(member, in);
                }
            }
        }
    }

    ReturnConsumedCapacity returnConsumedCapacity(Constraints constraints) {
        return constraints.choice(
                returnConsumedCapacity,
                "returnConsumedCapacity",
                Choice.RETURN_CONSUMED_CAPACITY,
                ReturnConsumedCapacity.NONE);
    }

    ReturnValues returnValues(Constraints constraints) {
        return constraints.choice(returnValues, "returnValues", Choice.RETURN_VALUES, ReturnValues.NONE);
    }

    ReturnItemCollectionMetrics returnItemCollectionMetrics(Constraints constraints) {
        return constraints.choice(
                returnItemCollectionMetrics,
                "returnItemCollectionMetrics",
                Choice.RETURN_ITEM_COLLECTION_METRICS,
                ReturnItemCollectionMetrics.NONE);
    }

    ReturnValuesOnConditionCheckFailure onConditionCheckFailure(Constraints constraints) {
        return constraints.choice(
                onConditionCheckFailure,
                "returnValuesOnConditionCheckFailure",
                Choice.ON_CONDITION_CHECK_FAILURE,
                ReturnValuesOnConditionCheckFailure.NONE);
    }
}
