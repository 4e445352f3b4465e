package io.keystave.engine.table;

import io.keystave.operation.IndexStatus;
import io.keystave.operation.Projection;
import io.keystave.storage.StoreMap;
import io.keystave.value.Item;

/**
 * A secondary index of a table. Immutable but for its counter.
 *
 * @param isGlobal whether it has a partition key of its own; otherwise it is local
 * @param declared the projection as it was declared
 * @param map where its entries are
 */
public record Index(
        String name,
        boolean isGlobal,
        KeySchema key,
        Projection declared,
        IndexProjection projection,
        IndexStatus status,
        StoreMap map,
        ItemCounter counter) {

    /** Whether it is still being built and may lack the entry of an item. */
    public boolean isBackfilling() {
        return status == IndexStatus.CREATING;
    }

    /** Whether an item has every attribute of this index's key and so is in it. */
    public boolean holds(Item item) {
        return key.keyOf(item) != null;
    }
}
