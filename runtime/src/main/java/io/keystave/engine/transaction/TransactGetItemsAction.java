package io.keystave.engine.transaction;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.item.Action;
import io.keystave.engine.item.ItemWrite;
import io.keystave.engine.item.TableCosts;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TransactGetItemsRules;
import io.keystave.engine.validation.TransactionRules;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.ValidationException;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads many items as they were at one moment. It reads a snapshot of the store, in which every transaction is whole or not
 * there, so it waits for no lock and never conflicts with a write.
 */
public final class TransactGetItemsAction implements Action<TransactGetItems, TransactGetItemsResult> {
    /** How much more a transaction costs. Source: Developer Guide, DynamoDB transactions, Capacity management. */
    private static final int COST_FACTOR = 2;

    private record Place(Table table, byte[] key) {}

    private final TableCatalog tables;
    private final Storage storage;

    public TransactGetItemsAction(TableCatalog tables, Storage storage) {
        this.tables = tables;
        this.storage = storage;
    }

    @Override
    public TransactGetItemsResult run(TransactGetItems request) {
        TransactGetItemsRules.check(request);
        List<Get> gets = request.transactItems();
        List<Place> places = places(gets);
        List<ItemResponse> responses = new ArrayList<>(gets.size());
        TableCosts costs = new TableCosts(TableCosts.Kind.TRANSACTION_READ);
        long bytes = 0;
        try (Snapshot moment = storage.snapshot()) {
            for (int i = 0; i < places.size(); i++) {
                Get get = gets.get(i);
                Item item = read(moment, places.get(i));
                bytes += ItemWrite.bytes(item);
                costs.add(get.tableName(), COST_FACTOR * CapacityUnits.read(ItemWrite.bytes(item), true));
                responses.add(new ItemResponse(projected(item, get)));
            }
        }
        TransactionRules.requireBytes(bytes);
        return new TransactGetItemsResult(responses, costs.list(request.returnConsumedCapacity()));
    }

    private List<Place> places(List<Get> gets) {
        List<Table> tablesOfGets =
                gets.stream().map(get -> tables.require(get.tableName())).toList();
        for (int i = 0; i < gets.size(); i++) {
            TransactionRules.requireKeyNotEmpty(tablesOfGets.get(i), gets.get(i).key());
        }
        TransactionRules rules = new TransactionRules();
        List<Place> places = new ArrayList<>(gets.size());
        TransactionCanceledException invalid = null;
        for (int i = 0; i < gets.size(); i++) {
            try {
                places.add(new Place(tablesOfGets.get(i), TransactGetItemsRules.key(tablesOfGets.get(i), gets.get(i))));
            } catch (ValidationException | InvalidExpressionException e) {
                invalid = invalid == null ? Cancellation.invalid(gets.size(), i, e) : invalid;
            }
        }
        places.forEach(place -> rules.requireOtherItem(place.table(), place.key()));
        if (invalid != null) {
            throw invalid;
        }
        return places;
    }

    /** What is asked for of an item; null if it has nothing of that, where other reads give an item without attributes. */
    private static @Nullable Item projected(@Nullable Item item, Get get) {
        if (item == null || get.projection() == null) {
            return item;
        }
        Item projected = get.projection().apply(item);
        return projected.isEmpty() ? null : projected;
    }

    private static @Nullable Item read(StoreReader moment, Place place) {
        byte[] stored = moment.get(place.table().map(), place.key());
        return stored == null ? null : Item.fromBytes(stored);
    }
}
