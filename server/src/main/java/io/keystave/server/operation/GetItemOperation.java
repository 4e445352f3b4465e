package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.GetItem;
import io.keystave.operation.GetItemResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;

/** GetItem. */
final class GetItemOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        GetItemResult result = backend.getItem(read(in));
        out.beginObject();
        if (result.item() != null) {
            out.name("Item");
            ItemJson.write(result.item(), out);
        }
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static GetItem read(RequestReader in) {
        ExpressionInput expressions = new ExpressionInput(RequestExpressions.Operation.GET);
        String tableName = null;
        Item key = null;
        boolean consistentRead = false;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "Key" -> key = in.item();
                case "ConsistentRead" -> consistentRead = in.bool();
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> expressions.read(member, in);
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = constraints.choice(
                capacity, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
        expressions.checkAttributesToGet(constraints);
        constraints.tableName(tableName, "tableName");
        constraints.required(key, "key");
        constraints.throwIfAny();

        expressions.requireCombination();
        in.requireValidValues();
        return new GetItem(
                requireNonNull(tableName),
                requireNonNull(key),
                consistentRead,
                expressions.projection(),
                returnConsumedCapacity);
    }
}
