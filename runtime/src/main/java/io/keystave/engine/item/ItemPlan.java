package io.keystave.engine.item;

import io.keystave.engine.table.Table;

/** A write of one item that is still to be decided, once the item is locked and read. */
public record ItemPlan(Table table, byte[] key, ItemChange change) {}
