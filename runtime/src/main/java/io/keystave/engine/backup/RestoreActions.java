package io.keystave.engine.backup;

import io.keystave.engine.control.Arns;
import io.keystave.engine.control.Descriptions;
import io.keystave.engine.item.Moments;
import io.keystave.engine.item.PastItem;
import io.keystave.engine.item.WritePath;
import io.keystave.engine.table.KeyLocks;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableAttachments.Recovery;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.validation.BackupRules;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.BackupInUseException;
import io.keystave.operation.BackupStatus;
import io.keystave.operation.InvalidRestoreTimeException;
import io.keystave.operation.PointInTimeRecoveryUnavailableException;
import io.keystave.operation.RestoreOverrides;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.RestoreTableResult;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.TableAlreadyExistsException;
import io.keystave.operation.TableNotFoundException;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes new tables of backups and of earlier moments of tables; they are filled in the background. */
public final class RestoreActions {
    private final Storage storage;
    private final TableCatalog tables;
    private final BackupCatalog backups;
    private final KeyLocks locks;
    private final WritePath writes;
    private final Moments moments;
    private final Arns arns;
    private final Descriptions descriptions;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Consumer<BooleanSupplier> background;

    /** Actions that hand the filling to the given consumer. */
    public RestoreActions(
            Storage storage,
            TableCatalog tables,
            BackupCatalog backups,
            KeyLocks locks,
            WritePath writes,
            Moments moments,
            Arns arns,
            Descriptions descriptions,
            Clock clock,
            Supplier<UUID> ids,
            Consumer<BooleanSupplier> background) {
        this.storage = storage;
        this.tables = tables;
        this.backups = backups;
        this.locks = locks;
        this.writes = writes;
        this.moments = moments;
        this.arns = arns;
        this.descriptions = descriptions;
        this.clock = clock;
        this.ids = ids;
        this.background = background;
    }

    /** Makes a table of a backup. */
    public RestoreTableResult fromBackup(RestoreTableFromBackup request) {
        BackupRules.requireName(request.targetTableName(), "targetTableName");
        return begin(() -> {
            Backup backup = backups.require(request.backupArn());
            if (backup.status() != BackupStatus.AVAILABLE) {
                throw new BackupInUseException(
                        "There is another ongoing conflicting backup control plane operation on the"
                                + " table. The backup is either being created, deleted or restored to a table.");
            }
            RestoreSummary summary = new RestoreSummary(
                    request.backupArn(), arns.table(backup.table().tableName()), backup.created(), true);
            return create(backup.table(), request.targetTableName(), request.overrides(), summary);
        });
    }

    /** Makes a table of an earlier moment of another one. */
    public RestoreTableResult toPointInTime(RestoreTableToPointInTime request) {
        TableNames.require(request.sourceTable());
        BackupRules.requireName(request.targetTableName(), "targetTableName");
        return begin(() -> {
            Table source = tables.find(request.sourceTable());
            if (source == null) {
                throw new TableNotFoundException("Table not found: " + request.sourceTable());
            }
            Instant moment = requireMoment(source, request);
            RestoreSummary summary = new RestoreSummary(null, arns.table(source.name()), moment, true);
            return create(source.definition(), request.targetTableName(), request.overrides(), summary);
        });
    }

    private Instant requireMoment(Table source, RestoreTableToPointInTime request) {
        Recovery recovery = source.definition().settings().attachments().recovery();
        if (recovery == null) {
            throw new PointInTimeRecoveryUnavailableException(
                    "Point in time recovery is not enabled for table '" + source.name() + "'");
        }
        Instant latest = Instant.ofEpochMilli(moments.now());
        Instant moment = request.restoreDateTime() == null ? latest : request.restoreDateTime();
        if (moment.isBefore(recovery.earliest(latest)) || moment.isAfter(latest)) {
            throw new InvalidRestoreTimeException(
                    "An invalid restore time was specified. RestoreDateTime must be between"
                            + " EarliestRestorableDateTime and LatestRestorableDateTime.");
        }
        return moment;
    }

    private Begun create(TableDefinition source, String name, RestoreOverrides overrides, RestoreSummary summary) {
        if (tables.find(name) != null) {
            throw new TableAlreadyExistsException("Table already exists: " + name);
        }
        TableDefinition restored =
                RestoredTable.of(source, name, overrides, ids.get().toString(), clock.instant(), summary);
        Table table = tables.create(restored);
        return new Begun(table, work(table, summary));
    }

    private record Begun(Table table, TableRestore work) {}

    private RestoreTableResult begin(Supplier<Begun> create) {
        Begun begun = tables.exclusively(create);
        // Not while tables are held, since a part of other work may wait for them and lets no work in meanwhile.
        background.accept(begun.work());
        return new RestoreTableResult(descriptions.ofNew(begun.table()));
    }

    /** Begins anew what was being restored when the process ended. */
    public void resume() {
        for (Table table : tables.all()) {
            RestoreSummary summary = table.definition().settings().attachments().restored();
            if (summary != null && summary.restoreInProgress()) {
                background.accept(work(table, summary));
            }
        }
    }

    private TableRestore work(Table table, RestoreSummary summary) {
        return summary.sourceBackupArn() == null
                ? toMoment(table, summary)
                : fromBackup(table, backups.require(summary.sourceBackupArn()));
    }

    private TableRestore fromBackup(Table table, Backup backup) {
        Range items = storage.range(backups.itemsOf(backup), null, null);
        return new TableRestore(storage, tables, writes, table.name(), items, null, () -> {});
    }

    private TableRestore toMoment(Table table, RestoreSummary summary) {
        Table source = tables.requireNamed(String.valueOf(summary.sourceTableArn()));
        StoreMap history = source.history();
        if (history == null) {
            throw new IllegalStateException(
                    "Table " + table.name() + " is being restored from one that keeps no changes.");
        }
        // While nobody writes, so that no write is missing that was begun before the moment.
        Snapshot now = locks.alone(storage::snapshot);
        byte[] after = PastItem.prefix(summary.restoreDateTime().toEpochMilli() + 1);
        return new TableRestore(
                storage,
                tables,
                writes,
                table.name(),
                now.range(source.map(), null, null),
                now.rangeDescending(history, after, null),
                now::close);
    }
}
