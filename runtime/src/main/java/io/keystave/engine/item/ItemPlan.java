package io.keystave.engine.item;

import io.keystave.engine.table.Table;

/**
 * A write of one item that is still to be decided, once the item is locked and read.
 *
 * @param isExpiry whether it removes an item because that has expired
 */
public record ItemPlan(Table table, byte[] key, ItemChange change, boolean isExpiry) {
    /** A write that somebody asked for. */
    public ItemPlan(Table table, byte[] key, ItemChange change) {
        this(table, key, change, false);
    }
}
