package io.keystave.engine.index;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.Table;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out what a write of one item does to the indexes of its table. */
public final class IndexChanges {
    private IndexChanges() {}

    /**
     * The indexes whose entry differs between two states of an item, of which null is its absence. The reader tells whether
     * an index that is being built has the entry already; the caller holds the lock for the item's key.
     */
    public static List<IndexChange> between(
            Table table, @Nullable Item before, @Nullable Item after, StoreReader reader) {
        if (table.indexes().isEmpty()) {
            return List.of();
        }
        List<IndexChange> changes = new ArrayList<>(table.indexes().size());
        for (Index index : table.indexes()) {
            IndexEntry entryBefore = stored(index, IndexEntry.of(index, before), reader);
            IndexEntry entryAfter = IndexEntry.of(index, after);
            if (!Objects.equals(entryBefore, entryAfter)) {
                changes.add(new IndexChange(index, entryBefore, entryAfter));
            }
        }
        return changes;
    }

    private static @Nullable IndexEntry stored(Index index, @Nullable IndexEntry entry, StoreReader reader) {
        boolean isLacking = entry != null && index.isBackfilling() && reader.get(index.map(), entry.key()) == null;
        return isLacking ? null : entry;
    }
}
