package io.keystave.engine.item;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.UpdateItemRules;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateItemResult;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** Changes attributes of one item, creating the item if there is none. */
public final class UpdateItemAction implements Action<UpdateItem, UpdateItemResult> {
    private final TableCatalog tables;
    private final WritePath writes;

    public UpdateItemAction(TableCatalog tables, WritePath writes) {
        this.tables = tables;
        this.writes = writes;
    }

    @Override
    public UpdateItemResult run(UpdateItem request) {
        UpdateItemRules.check(request);
        Table table = tables.require(request.tableName());
        byte[] key = UpdateItemRules.key(table, request.key(), request.update());
        ItemWrite write = writes.write(table, key, before -> {
            Conditions.require(request.condition(), before, request.returnValuesOnConditionCheckFailure());
            return after(table, request.key(), request.update(), before);
        });
        return new UpdateItemResult(
                returned(request, write),
                WriteCost.of(write, request.tableName(), request.returnConsumedCapacity()),
                CollectionMetrics.of(write, request.key(), request.returnItemCollectionMetrics()));
    }

    /** The item after an update; null if there is none and the update, which only takes away, makes none. */
    public static @Nullable Item after(
            Table table, Item key, @Nullable UpdateExpression update, @Nullable Item before) {
        Item from = before == null ? key : before;
        if (update == null) {
            return from;
        }
        Item after = update.apply(from, before != null);
        if (before == null && !update.createsItem()) {
            return null;
        }
        UpdateItemRules.requireStorable(table, update, after);
        return after;
    }

    private static @Nullable Item returned(UpdateItem request, ItemWrite write) {
        return switch (request.returnValues()) {
            case NONE -> null;
            case ALL_OLD -> write.before();
            case ALL_NEW -> write.after();
            case UPDATED_OLD -> targets(request.update(), write.before());
            case UPDATED_NEW -> targets(request.update(), write.after());
        };
    }

    /** What an item has at the places that an update names; null for nothing. */
    private static @Nullable Item targets(@Nullable UpdateExpression update, @Nullable Item item) {
        if (update == null || item == null) {
            return null;
        }
        Item targets = update.targetsOf(item);
        return targets.isEmpty() ? null : targets;
    }
}
