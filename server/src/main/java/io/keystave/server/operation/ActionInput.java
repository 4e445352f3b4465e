package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.Delete;
import io.keystave.operation.Put;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.Update;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** One action of TransactWriteItems as it was given. */
record ActionInput(
        @Nullable String tableName,
        @Nullable Item item,
        @Nullable String onConditionCheckFailure,
        ExpressionInput expressions) {

    /** One element of the list of actions, which should have exactly one of them. */
    record Element(
            @Nullable ActionInput conditionCheck,
            @Nullable ActionInput put,
            @Nullable ActionInput delete,
            @Nullable ActionInput update) {
        static Element read(RequestReader in) {
            ActionInput conditionCheck = null;
            ActionInput put = null;
            ActionInput delete = null;
            ActionInput update = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "ConditionCheck" -> conditionCheck = ActionInput.read(in, member, "Key");
                    case "Put" -> put = ActionInput.read(in, member, "Item");
                    case "Delete" -> delete = ActionInput.read(in, member, "Key");
                    case "Update" -> update = ActionInput.read(in, member, "Key");
                    default -> in.skip();
                }
            }
            return new Element(conditionCheck, put, delete, update);
        }

        void check(String path, Constraints constraints) {
            if (conditionCheck != null) {
                conditionCheck.check(path + "conditionCheck", "key", constraints);
                conditionCheck.requireCondition(path + "conditionCheck", constraints);
            }
            if (put != null) {
                put.check(path + "put", "item", constraints);
            }
            if (delete != null) {
                delete.check(path + "delete", "key", constraints);
            }
            if (update != null) {
                update.check(path + "update", "key", constraints);
                update.requireUpdate(path + "update", constraints);
            }
        }

        TransactWriteItem toAction() {
            return new TransactWriteItem(
                    conditionCheck == null ? null : conditionCheck.toConditionCheck(),
                    put == null ? null : put.toPut(),
                    delete == null ? null : delete.toDelete(),
                    update == null ? null : update.toUpdate());
        }
    }

    private static ActionInput read(RequestReader in, String type, String itemMember) {
        in.structure(type);
        ExpressionInput expressions = new ExpressionInput(
                type.equals("Update")
                        ? RequestExpressions.Operation.UPDATE_ITEM
                        : RequestExpressions.Operation.PUT_OR_DELETE);
        String tableName = null;
        Item item = null;
        String onConditionCheckFailure = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "ReturnValuesOnConditionCheckFailure" -> onConditionCheckFailure = in.string();
                case "Expected", "ConditionalOperator", "AttributeUpdates" -> in.skip(); // no legacy parameters here
                default -> {
                    if (member.equals(itemMember)) {
                        item = in.item();
                    } else {
                        expressions.read(member, in);
                    }
                }
            }
        }
        return new ActionInput(tableName, item, onConditionCheckFailure, expressions);
    }

    private void check(String path, String itemMember, Constraints constraints) {
        constraints.required(item, path + "." + itemMember);
        constraints.tableName(tableName, path + ".tableName");
        constraints.choice(
                onConditionCheckFailure,
                path + ".returnValuesOnConditionCheckFailure",
                Choice.ON_CONDITION_CHECK_FAILURE);
    }

    private void requireCondition(String path, Constraints constraints) {
        if (!expressions.hasConditionExpression()) {
            constraints.required(null, path + ".conditionExpression");
        }
    }

    private void requireUpdate(String path, Constraints constraints) {
        if (!expressions.hasUpdateExpression()) {
            constraints.required(null, path + ".updateExpression");
        }
    }

    private ConditionCheck toConditionCheck() {
        return new ConditionCheck(
                requireNonNull(tableName), requireNonNull(item), requireNonNull(expressions.condition()), onFailure());
    }

    private Put toPut() {
        return new Put(requireNonNull(tableName), requireNonNull(item), expressions.condition(), onFailure());
    }

    private Delete toDelete() {
        return new Delete(requireNonNull(tableName), requireNonNull(item), expressions.condition(), onFailure());
    }

    private Update toUpdate() {
        return new Update(
                requireNonNull(tableName),
                requireNonNull(item),
                requireNonNull(expressions.update()),
                expressions.condition(),
                onFailure());
    }

    private ReturnValuesOnConditionCheckFailure onFailure() {
        ReturnValuesOnConditionCheckFailure found = onConditionCheckFailure == null
                ? null
                : Choice.ON_CONDITION_CHECK_FAILURE.find(onConditionCheckFailure);
        return found == null ? ReturnValuesOnConditionCheckFailure.NONE : found;
    }
}
