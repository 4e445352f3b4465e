package io.keystave.engine.item;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.DeleteItemRules;
import io.keystave.engine.validation.KeyRules;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteItemResult;
import io.keystave.operation.ReturnValues;

/** Deletes one item by its full key; deleting nothing succeeds. */
public final class DeleteItemAction implements Action<DeleteItem, DeleteItemResult> {
    private final TableCatalog tables;
    private final WritePath writes;

    public DeleteItemAction(TableCatalog tables, WritePath writes) {
        this.tables = tables;
        this.writes = writes;
    }

    @Override
    public DeleteItemResult run(DeleteItem request) {
        DeleteItemRules.check(request);
        Table table = tables.require(request.tableName());
        byte[] key = KeyRules.encodeKey(table, request.key());
        ItemWrite write = writes.write(table, key, before -> {
            Conditions.require(request.condition(), before, request.returnValuesOnConditionCheckFailure());
            return null;
        });
        return new DeleteItemResult(
                request.returnValues() == ReturnValues.ALL_OLD ? write.before() : null,
                WriteCost.of(write, request.tableName(), request.returnConsumedCapacity()),
                CollectionMetrics.of(write, request.key(), request.returnItemCollectionMetrics()));
    }
}
