package io.keystave.engine.item;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.StaleTableException;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new global index from the items of its table while they are read and written, some hundred items at a time. Says
 * whether there is more to do.
 */
public final class IndexBackfill implements BooleanSupplier {
    /*
     * From the moment the index is in the catalogue, every write keeps the entry of its item: it removes the old entry if
     * the index has it and adds the new one. So an item either has the entry it should have, or none and was not written
     * since. The walk visits each item that was there when it began; one that lacks its entry gets it, under the item's
     * lock and from what the item is then. Doing that twice does no harm, so after a restart the walk begins anew, and all
     * that has an entry costs one read.
     */
    private static final Logger LOG = LoggerFactory.getLogger(IndexBackfill.class);

    private static final int SLICE_ITEMS = 256;
    private static final int ITEMS_PER_LOG_LINE = 100_000;

    private final Storage storage;
    private final TableCatalog tables;
    private final WritePath writes;
    private final String tableName;
    private final int mapId;
    private final String indexName;
    private @Nullable Range range;
    /** The key of an item that was reached and not dealt with, since the table changed meanwhile. */
    private byte @Nullable [] next;

    private long visited;

    private IndexBackfill(Storage storage, TableCatalog tables, WritePath writes, Table table, Index index) {
        this.storage = storage;
        this.tables = tables;
        this.writes = writes;
        this.tableName = table.name();
        this.mapId = index.map().id();
        this.indexName = index.name();
    }

    /** The work that is left for a table; null if none of its indexes is being built. */
    public static @Nullable IndexBackfill of(Storage storage, TableCatalog tables, WritePath writes, Table table) {
        for (Index index : table.indexes()) {
            if (index.isBackfilling()) {
                return new IndexBackfill(storage, tables, writes, table, index);
            }
        }
        return null;
    }

    @Override
    public boolean getAsBoolean() {
        while (true) {
            Table table = tables.find(tableName);
            if (table == null || !isNeeded(table)) {
                LOG.info("Index {} of {} was deleted while it was built", indexName, tableName);
                return false;
            }
            try {
                return fill(table);
            } catch (StaleTableException e) {
                // The table was changed; the next look sees what it is now.
            } catch (StorageException e) {
                // Likewise: the table or index was deleted, and its map with it.
                if (e.reason() != StorageException.Reason.NO_SUCH_MAP) {
                    throw e;
                }
            }
        }
    }

    /** Whether the index is still the one this is for, and not one of the same name that came after it. */
    private boolean isNeeded(Table table) {
        Index index = table.index(indexName);
        return index != null && index.isBackfilling() && index.map().id() == mapId;
    }

    private boolean fill(Table table) {
        if (range == null) {
            LOG.info("Building index {} of {}", indexName, tableName);
            range = storage.range(table.map(), null, null);
        }
        long sequence = 0;
        for (int i = 0; i < SLICE_ITEMS; i++) {
            if (next == null) {
                if (!range.next()) {
                    storage.awaitDurable(sequence);
                    finish();
                    return false;
                }
                next = range.key();
            }
            sequence = Math.max(sequence, writes.addLackingEntries(table, next));
            next = null;
            if (++visited % ITEMS_PER_LOG_LINE == 0) {
                LOG.info("Building index {} of {}: {} items visited", indexName, tableName, visited);
            }
        }
        storage.awaitDurable(sequence);
        return true;
    }

    private void finish() {
        tables.change(tableName, definition -> {
            Table now = tables.find(tableName);
            return now != null && isNeeded(now)
                    ? definition.withGlobalIndexes(
                            definition.attributeDefinitions(), definition.globalSecondaryIndexes(), Map.of())
                    : definition;
        });
        LOG.info("Built index {} of {} from {} items", indexName, tableName, visited);
    }
}
