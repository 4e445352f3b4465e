package io.keystave.engine.backup;

import io.keystave.engine.item.PastItem;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableAttachments.Recovery;
import io.keystave.engine.table.TableCatalog;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** Forgets the changes that tables need not keep any longer, one table at a time. Says whether there is more to do. */
public final class HistoryTrim implements BooleanSupplier {
    /** How much longer changes are kept, since a restore may just begin. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Storage storage;
    private final TableCatalog tables;
    private final Clock clock;
    private final Queue<Table> waiting = new ArrayDeque<>();

    public HistoryTrim(Storage storage, TableCatalog tables, Clock clock) {
        this.storage = storage;
        this.tables = tables;
        this.clock = clock;
        tables.all().stream().filter(table -> table.history() != null).forEach(waiting::add);
    }

    @Override
    public boolean getAsBoolean() {
        Table table = waiting.poll();
        if (table == null) {
            return false;
        }
        StoreMap history = table.history();
        Recovery recovery = table.definition().settings().attachments().recovery();
        if (history != null && recovery != null && !Restores.isSource(tables, table)) {
            long oldest = recovery.oldest(clock.instant()).minus(MARGIN).toEpochMilli();
            try {
                storage.write(new WriteBatch().deleteRange(history, null, PastItem.prefix(oldest)));
            } catch (StorageException e) {
                // The table was deleted, or keeps no changes any more.
                if (e.reason() != StorageException.Reason.NO_SUCH_MAP) {
                    throw e;
                }
            }
        }
        return !waiting.isEmpty();
    }
}
