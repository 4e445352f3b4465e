package io.keystave.engine.item;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.PutItemRules;
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.ReturnValues;

/** Writes one item, replacing any item with the same key. */
public final class PutItemAction implements Action<PutItem, PutItemResult> {
    private final TableCatalog tables;
    private final WritePath writes;

    public PutItemAction(TableCatalog tables, WritePath writes) {
        this.tables = tables;
        this.writes = writes;
    }

    @Override
    public PutItemResult run(PutItem request) {
        PutItemRules.check(request);
        Table table = tables.require(request.tableName());
        byte[] key = PutItemRules.key(table, request.item());
        ItemWrite write = writes.write(table, key, before -> {
            Conditions.require(request.condition(), before, request.returnValuesOnConditionCheckFailure());
            return request.item();
        });
        return new PutItemResult(
                request.returnValues() == ReturnValues.ALL_OLD ? write.before() : null,
                WriteCost.of(write, request.tableName(), request.returnConsumedCapacity()),
                CollectionMetrics.of(write, request.item(), request.returnItemCollectionMetrics()));
    }
}
