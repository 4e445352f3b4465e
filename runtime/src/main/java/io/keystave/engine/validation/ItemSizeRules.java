package io.keystave.engine.validation;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.Table;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import io.keystave.value.Limits;

/** The rules for how large an item may be. Source: Developer Guide, Quotas, Items and Item collections. */
public final class ItemSizeRules {
    private static final String PUT = "Item size has exceeded the maximum allowed size";
    private static final String UPDATE = "Item size to update has exceeded the maximum allowed size";

    private ItemSizeRules() {}

    /** Checks an item to be put, before its table is known. */
    public static void requirePuttable(Item item) {
        if (item.sizeInBytes() > Limits.ITEM_BYTES) {
            throw new ValidationException(PUT);
        }
    }

    /** Checks an item to be put together with its entries in local secondary indexes, which share its limit. */
    public static void requirePuttable(Table table, Item item) {
        if (sizeWithLocalEntries(table, item) > Limits.ITEM_BYTES) {
            throw new ValidationException(PUT);
        }
    }

    /** Checks what an update has made of an item. */
    public static void requireUpdated(Table table, Item item) {
        if (sizeWithLocalEntries(table, item) > Limits.ITEM_BYTES) {
            throw new ValidationException(UPDATE);
        }
    }

    private static long sizeWithLocalEntries(Table table, Item item) {
        long size = item.sizeInBytes();
        for (Index index : table.indexes()) {
            if (!index.isGlobal() && index.holds(item)) {
                size += index.projection().of(item).sizeInBytes();
            }
        }
        return size;
    }
}
