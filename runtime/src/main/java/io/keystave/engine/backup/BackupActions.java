package io.keystave.engine.backup;

import io.keystave.engine.control.Arns;
import io.keystave.engine.table.KeyLocks;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.BackupRules;
import io.keystave.operation.BackupDescription;
import io.keystave.operation.BackupDetails;
import io.keystave.operation.BackupInUseException;
import io.keystave.operation.BackupStatus;
import io.keystave.operation.BackupSummary;
import io.keystave.operation.BackupType;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.CreateBackupResult;
import io.keystave.operation.DeleteBackup;
import io.keystave.operation.DeleteBackupResult;
import io.keystave.operation.DescribeBackup;
import io.keystave.operation.DescribeBackupResult;
import io.keystave.operation.ListBackups;
import io.keystave.operation.ListBackupsResult;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.TableInUseException;
import io.keystave.operation.TableNotFoundException;
import io.keystave.operation.TableStatus;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.WriteBatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is done with backups: they are made in the background, of the moment at which they were asked for. */
public final class BackupActions {
    private static final int RANDOM_CHARACTERS = 8;

    private final Storage storage;
    private final TableCatalog tables;
    private final BackupCatalog backups;
    private final KeyLocks locks;
    private final Arns arns;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Consumer<BooleanSupplier> background;

    /** Actions that hand the copying to the given consumer. */
    public BackupActions(
            Storage storage,
            TableCatalog tables,
            BackupCatalog backups,
            KeyLocks locks,
            Arns arns,
            Clock clock,
            Supplier<UUID> ids,
            Consumer<BooleanSupplier> background) {
        this.storage = storage;
        this.tables = tables;
        this.backups = backups;
        this.locks = locks;
        this.arns = arns;
        this.clock = clock;
        this.ids = ids;
        this.background = background;
    }

    /** Makes a backup. */
    public CreateBackupResult create(CreateBackup request) {
        BackupRules.check(request);
        BackupCopy copy = tables.exclusively(() -> {
            Table table = tables.find(request.tableName());
            if (table == null) {
                throw new TableNotFoundException("Table not found: " + request.tableName());
            }
            if (table.status() != TableStatus.ACTIVE) {
                throw new TableInUseException("Table is being created: " + table.name());
            }
            Backup backup = begun(request.backupName(), table);
            backups.put(backup);
            return copy(backup, table);
        });
        // Not while tables are held, since a part of other work may wait for them and lets no work in meanwhile.
        background.accept(copy);
        Backup backup = copy.backup();
        return new CreateBackupResult(details(backup, backup.status()));
    }

    private Backup begun(String name, Table table) {
        Instant now = clock.instant();
        String id = String.format(
                Locale.ROOT,
                "%014d-%s",
                now.toEpochMilli(),
                ids.get().toString().substring(0, RANDOM_CHARACTERS));
        return new Backup(id, name, table.definition(), BackupStatus.CREATING, now, 0, 0);
    }

    private BackupCopy copy(Backup backup, Table table) {
        // While nobody writes, so that the moment has every write that was begun before it.
        Snapshot moment = locks.alone(storage::snapshot);
        return new BackupCopy(storage, tables, backups, backup, table.map(), moment);
    }

    /** Begins anew what was being copied when the process ended: of this moment, since the one before is gone. */
    public void resume() {
        for (Backup interrupted : List.copyOf(backups.all())) {
            Table table = tables.find(interrupted.table().tableName());
            if (interrupted.status() == BackupStatus.CREATING && table != null) {
                storage.write(new WriteBatch().deleteRange(backups.itemsOf(interrupted), null, null));
                Backup backup = interrupted.begunAnew(clock.instant());
                backups.put(backup);
                background.accept(copy(backup, table));
            }
        }
    }

    /** Checks that a table is not the source of a running copy or restore. */
    public void requireNotInUse(TableDefinition definition) {
        Table table = tables.find(definition.tableName());
        if (backups.isBeingMade(definition.tableId()) || (table != null && Restores.isSource(tables, table))) {
            throw new ResourceInUseException(
                    "Attempt to change a resource which is still in use: Table is being backed up"
                            + " or restored from: " + definition.tableName());
        }
    }

    /** Describes a backup. */
    public DescribeBackupResult describe(DescribeBackup request) {
        Backup backup = backups.require(request.backupArn());
        return new DescribeBackupResult(description(backup, backup.status()));
    }

    /** Deletes a backup. */
    public DeleteBackupResult delete(DeleteBackup request) {
        return tables.exclusively(() -> {
            Backup backup = backups.require(request.backupArn());
            if (backup.status() == BackupStatus.CREATING || Restores.isSource(tables, arn(backup))) {
                throw new BackupInUseException(
                        "There is another ongoing conflicting backup control plane operation on the"
                                + " table. The backup is either being created, deleted or restored to a table.");
            }
            backups.delete(backup);
            return new DeleteBackupResult(description(backup, BackupStatus.DELETED));
        });
    }

    /** Lists backups. */
    public ListBackupsResult list(ListBackups request) {
        BackupRules.check(request);
        String start = request.exclusiveStartBackupArn();
        String after = start == null ? "" : start.substring(start.lastIndexOf('/') + 1);
        List<BackupSummary> all = backups.all().stream()
                .filter(backup -> backup.id().compareTo(after) > 0)
                .filter(backup -> matches(request, backup))
                .map(backup -> summary(backup, backup.status()))
                .toList();
        int limit = request.limit() == null ? BackupRules.MOST_LISTED : request.limit();
        return all.size() <= limit
                ? new ListBackupsResult(all, null)
                : new ListBackupsResult(
                        all.subList(0, limit), all.get(limit - 1).details().backupArn());
    }

    private boolean matches(ListBackups request, Backup backup) {
        String name = backup.table().tableName();
        return (request.tableName() == null
                        || request.tableName().equals(name)
                        || request.tableName().equals(arns.table(name)))
                && (request.backupType() == null || request.backupType() == BackupType.USER)
                && (request.timeRangeLowerBound() == null || !backup.created().isBefore(request.timeRangeLowerBound()))
                && (request.timeRangeUpperBound() == null || backup.created().isBefore(request.timeRangeUpperBound()));
    }

    private String arn(Backup backup) {
        return arns.backup(backup.table().tableName(), backup.id());
    }

    private BackupDetails details(Backup backup, BackupStatus status) {
        return new BackupDetails(arn(backup), backup.name(), status, BackupType.USER, backup.bytes(), backup.created());
    }

    private BackupSummary summary(Backup backup, BackupStatus status) {
        TableDefinition table = backup.table();
        return new BackupSummary(
                table.tableName(), table.tableId(), arns.table(table.tableName()), details(backup, status));
    }

    private BackupDescription description(Backup backup, BackupStatus status) {
        TableDefinition table = backup.table();
        TableSettings settings = table.settings();
        return new BackupDescription(
                summary(backup, status),
                table.creationDateTime(),
                table.keySchema(),
                table.globalSecondaryIndexes(),
                table.localSecondaryIndexes(),
                settings.billingMode(),
                settings.provisionedThroughput(),
                settings.options().streamSpecification(),
                settings.timeToLiveAttribute(),
                backup.items());
    }
}
