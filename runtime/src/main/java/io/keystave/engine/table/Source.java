package io.keystave.engine.table;

import io.keystave.storage.StoreMap;
import org.jspecify.annotations.Nullable;

/** Where a query or scan reads: a table, or one of its indexes. */
public record Source(Table table, @Nullable Index index) {

    public KeySchema key() {
        return index == null ? table.key() : index.key();
    }

    public StoreMap map() {
        return index == null ? table.map() : index.map();
    }

    public boolean isGlobalIndex() {
        return index != null && index.isGlobal();
    }
}
