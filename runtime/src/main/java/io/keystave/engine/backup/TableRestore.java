package io.keystave.engine.backup;

import io.keystave.engine.item.PastItem;
import io.keystave.engine.item.WritePath;
import io.keystave.engine.table.StaleTableException;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableAttachments;
import io.keystave.engine.table.TableCatalog;
import io.keystave.operation.RestoreSummary;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.value.Item;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a new table with the items that another one had, some hundred at a time. Says whether there is more to do. */
final class TableRestore implements BooleanSupplier {
    /*
     * First all items are copied, then what changed since the moment to restore is taken back, the latest change first.
     * Whatever an interrupted attempt left in the table, doing it all again makes it right: an item that was changed since
     * the moment gets what it was then from the first of those changes, and one that was not is the same in every copy.
     */
    private static final Logger LOG = LoggerFactory.getLogger(TableRestore.class);

    private static final int SLICE_ITEMS = 256;

    private final Storage storage;
    private final TableCatalog tables;
    private final WritePath writes;
    private final String tableName;
    private final Range items;
    private final @Nullable Range changes;
    private final Runnable whenDone;
    private boolean copied;

    /**
     * The work for a table.
     *
     * @param items what to copy
     * @param changes what to take back then, in that order; null if nothing
     * @param whenDone runs at the end
     */
    TableRestore(
            Storage storage,
            TableCatalog tables,
            WritePath writes,
            String tableName,
            Range items,
            @Nullable Range changes,
            Runnable whenDone) {
        this.storage = storage;
        this.tables = tables;
        this.writes = writes;
        this.tableName = tableName;
        this.items = items;
        this.changes = changes;
        this.whenDone = whenDone;
    }

    @Override
    public boolean getAsBoolean() {
        long sequence = 0;
        boolean more = true;
        for (int i = 0; i < SLICE_ITEMS && more; i++) {
            if (!copied && items.next()) {
                sequence = Math.max(sequence, write(items.key(), Item.fromBytes(items.value())));
                continue;
            }
            copied = true;
            more = changes != null && changes.next();
            if (more && changes != null) {
                PastItem past = PastItem.ofBytes(changes.value());
                sequence = Math.max(sequence, write(past.key(), past.item()));
            }
        }
        storage.awaitDurable(sequence);
        if (!more) {
            finish();
        }
        return more;
    }

    private long write(byte[] key, @Nullable Item item) {
        while (true) {
            Table table = tables.requireNamed(tableName);
            try {
                return writes.restore(table, key, item);
            } catch (StaleTableException e) {
                // Somebody changed a tag or the like; nobody can delete the table before this is done.
            }
        }
    }

    private void finish() {
        whenDone.run();
        tables.change(tableName, table -> {
            TableAttachments attachments = table.settings().attachments();
            RestoreSummary summary = attachments.restored();
            return summary == null
                    ? table
                    : table.withSettings(table.settings()
                            .withAttachments(attachments.withRestored(new RestoreSummary(
                                    summary.sourceBackupArn(),
                                    summary.sourceTableArn(),
                                    summary.restoreDateTime(),
                                    false))));
        });
        LOG.info("Restored {}", tableName);
    }
}
