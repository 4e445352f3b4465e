package io.keystave.server.operation;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Select;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.RequestReader;
import io.keystave.server.json.RequestReader.Deferred;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** The members that Query and Scan share. */
final class ReadInput {
    final ExpressionInput expressions;

    @Nullable
    String tableName;

    @Nullable
    String indexName;

    @Nullable
    Integer limit;

    boolean consistentRead;
    private @Nullable Deferred<Item> exclusiveStartKey;
    private @Nullable String select;
    private @Nullable String returnConsumedCapacity;

    ReadInput(RequestExpressions.Operation operation) {
        this.expressions = new ExpressionInput(operation);
    }

    void read(String member, RequestReader in) {
        switch (member) {
            case "TableName" -> tableName = in.string();
            case "IndexName" -> indexName = in.string();
            case "Limit" -> limit = in.integer();
            case "ConsistentRead" -> consistentRead = in.bool();
            case "ExclusiveStartKey" -> exclusiveStartKey = in.startKey();
            case "Select" -> select = in.string();
            case "ReturnConsumedCapacity" -> returnConsumedCapacity = in.string();
            default -> expressions.read(member, in);
        }
    }

    @Nullable
    Select select(Constraints constraints) {
        return constraints.choice(select, "select", Choice.SELECT);
    }

    ReturnConsumedCapacity returnConsumedCapacity(Constraints constraints) {
        return constraints.choice(
                returnConsumedCapacity,
                "returnConsumedCapacity",
                Choice.RETURN_CONSUMED_CAPACITY,
                ReturnConsumedCapacity.NONE);
    }

    @Nullable
    Item exclusiveStartKey() {
        return exclusiveStartKey == null ? null : exclusiveStartKey.get();
    }

    /** Checks what the backend cannot see: that a legacy projection fits what is selected. */
    void requireSelect(@Nullable Select selected) {
        if (expressions.hasAttributesToGet() && selected != null && selected != Select.SPECIFIC_ATTRIBUTES) {
            throw new ValidationException("Cannot specify the AttributesToGet when choosing to get "
                    + (selected == Select.COUNT ? "only the Count" : selected));
        }
    }
}
