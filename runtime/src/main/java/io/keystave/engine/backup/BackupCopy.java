package io.keystave.engine.backup;

import io.keystave.engine.table.TableCatalog;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.value.Item;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the items that a table had at one moment, some hundred at a time. Says whether there is more to do. */
final class BackupCopy implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCopy.class);

    private static final int SLICE_ITEMS = 256;
    private static final int SLICE_BYTES = 1 << 20;

    private final Storage storage;
    private final TableCatalog tables;
    private final BackupCatalog backups;
    private final Backup backup;
    private final StoreMap target;
    private final Snapshot moment;
    private final Range source;
    private long items;
    private long bytes;

    /** The copy of a table's items as a snapshot shows them, which is closed at the end. */
    BackupCopy(
            Storage storage,
            TableCatalog tables,
            BackupCatalog backups,
            Backup backup,
            StoreMap source,
            Snapshot moment) {
        this.storage = storage;
        this.tables = tables;
        this.backups = backups;
        this.backup = backup;
        this.target = backups.itemsOf(backup);
        this.moment = moment;
        this.source = moment.range(source, null, null);
    }

    /** The backup as it was begun. */
    Backup backup() {
        return backup;
    }

    @Override
    public boolean getAsBoolean() {
        WriteBatch batch = new WriteBatch();
        boolean more = true;
        for (int i = 0; i < SLICE_ITEMS && batch.bytes() < SLICE_BYTES && more; i++) {
            more = source.next();
            if (more) {
                batch.put(target, source.key(), source.value());
                items++;
                bytes += Item.fromBytes(source.value()).sizeInBytes();
            }
        }
        if (!batch.isEmpty()) {
            storage.awaitDurable(storage.write(batch));
        }
        if (!more) {
            finish();
        }
        return more;
    }

    private void finish() {
        moment.close();
        tables.exclusively(() -> {
            backups.put(backup.completed(items, bytes));
            return null;
        });
        LOG.info("Backed up {} items of {}", items, backup.table().tableName());
    }
}
