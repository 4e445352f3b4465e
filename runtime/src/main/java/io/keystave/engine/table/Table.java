package io.keystave.engine.table;

import io.keystave.operation.TableStatus;
import io.keystave.storage.StoreMap;
import io.keystave.value.AttributeName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as the engine works with it. Immutable but for its counters: a change of its definition makes a new one.
 *
 * @param indexKeyNames the attributes that are part of the key of any index
 * @param map where its items are
 * @param collections where the size of each item collection is; null for a table without local secondary indexes,
 *     which has no need of it
 * @param stream what takes the changes of its items; null if nothing does
 * @param history where it keeps what its items were before they changed; null if it does not
 */
public record Table(
        TableDefinition definition,
        KeySchema key,
        List<Index> indexes,
        Set<AttributeName> indexKeyNames,
        TableStatus status,
        StoreMap map,
        @Nullable StoreMap collections,
        @Nullable TableStream stream,
        @Nullable StoreMap history,
        ItemCounter counter) {
    public Table {
        indexes = List.copyOf(indexes);
        indexKeyNames = Set.copyOf(indexKeyNames);
    }

    public String name() {
        return definition.tableName();
    }

    /** The index of that name; null if there is none. */
    public @Nullable Index index(String name) {
        for (Index index : indexes) {
            if (index.name().equals(name)) {
                return index;
            }
        }
        return null;
    }
}
