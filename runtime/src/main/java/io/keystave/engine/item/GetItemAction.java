package io.keystave.engine.item;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.GetItemRules;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.GetItem;
import io.keystave.operation.GetItemResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one item by its full key. It waits for no lock and makes nothing but the key and the result. */
public final class GetItemAction implements Action<GetItem, GetItemResult> {
    private final TableCatalog tables;
    private final StoreReader store;

    public GetItemAction(TableCatalog tables, StoreReader store) {
        this.tables = tables;
        this.store = store;
    }

    @Override
    public GetItemResult run(GetItem request) {
        GetItemRules.check(request);
        Table table = tables.require(request.tableName());
        byte[] stored = store.get(table.map(), GetItemRules.key(table, request));
        Item item = stored == null ? null : Item.fromBytes(stored);
        ConsumedCapacity consumed = consumed(request, item);
        return new GetItemResult(
                item == null || request.projection() == null
                        ? item
                        : request.projection().apply(item),
                consumed);
    }

    private static @Nullable ConsumedCapacity consumed(GetItem request, @Nullable Item item) {
        if (request.returnConsumedCapacity() == ReturnConsumedCapacity.NONE) {
            return null;
        }
        double units = CapacityUnits.read(ItemWrite.bytes(item), request.consistentRead());
        return request.returnConsumedCapacity() == ReturnConsumedCapacity.TOTAL
                ? ConsumedCapacity.total(request.tableName(), units)
                : new ConsumedCapacity(request.tableName(), units, new Capacity(units), Map.of(), Map.of());
    }
}
