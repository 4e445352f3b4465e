package io.keystave.engine.transaction;

import io.keystave.engine.item.Conditions;
import io.keystave.engine.item.UpdateItemAction;
import io.keystave.engine.table.Table;
import io.keystave.engine.validation.KeyRules;
import io.keystave.engine.validation.PutItemRules;
import io.keystave.engine.validation.UpdateItemRules;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.Delete;
import io.keystave.operation.Put;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.Update;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * One action of a transaction, whichever of the four it is.
 *
 * @param item the whole item to put, otherwise the key
 */
record WriteAction(
        Kind kind,
        String tableName,
        Item item,
        @Nullable ConditionExpression condition,
        @Nullable UpdateExpression update,
        ReturnValuesOnConditionCheckFailure onFailure) {
    enum Kind {
        PUT,
        UPDATE,
        DELETE,
        CHECK
    }

    /** The action of a request, which has exactly one. */
    static WriteAction of(TransactWriteItem action) {
        Put put = action.put();
        if (put != null) {
            return new WriteAction(
                    Kind.PUT,
                    put.tableName(),
                    put.item(),
                    put.condition(),
                    null,
                    put.returnValuesOnConditionCheckFailure());
        }
        Update update = action.update();
        if (update != null) {
            return new WriteAction(
                    Kind.UPDATE,
                    update.tableName(),
                    update.key(),
                    update.condition(),
                    update.update(),
                    update.returnValuesOnConditionCheckFailure());
        }
        Delete delete = action.delete();
        if (delete != null) {
            return new WriteAction(
                    Kind.DELETE,
                    delete.tableName(),
                    delete.key(),
                    delete.condition(),
                    null,
                    delete.returnValuesOnConditionCheckFailure());
        }
        ConditionCheck check = action.conditionCheck();
        if (check == null) {
            throw new IllegalArgumentException("An action of a transaction is neither put, update, delete nor check.");
        }
        return new WriteAction(
                Kind.CHECK,
                check.tableName(),
                check.key(),
                check.condition(),
                null,
                check.returnValuesOnConditionCheckFailure());
    }

    /** Checks the action against the schema of its table and gives the item's key. */
    byte[] key(Table table) {
        return switch (kind) {
            case PUT -> PutItemRules.key(table, item);
            case UPDATE -> UpdateItemRules.key(table, item, update);
            case DELETE, CHECK -> KeyRules.encodeKey(table, item);
        };
    }

    /** The item after the action; null stands for no item. */
    @Nullable
    Item after(Table table, @Nullable Item before) {
        Conditions.require(condition, before, onFailure);
        return switch (kind) {
            case PUT -> item;
            case UPDATE -> UpdateItemAction.after(table, item, update, before);
            case DELETE -> null;
            case CHECK -> before;
        };
    }
}
