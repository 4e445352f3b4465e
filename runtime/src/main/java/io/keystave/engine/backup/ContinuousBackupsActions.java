package io.keystave.engine.backup;

import io.keystave.engine.item.Moments;
import io.keystave.engine.item.PastItem;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableAttachments.Recovery;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.validation.BackupRules;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.ContinuousBackupsDescription;
import io.keystave.operation.ContinuousBackupsResult;
import io.keystave.operation.DescribeContinuousBackups;
import io.keystave.operation.TableInUseException;
import io.keystave.operation.TableNotFoundException;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns on and off that a table keeps what its items were before they changed. */
public final class ContinuousBackupsActions {
    private final TableCatalog tables;
    private final Moments moments;

    public ContinuousBackupsActions(TableCatalog tables, Moments moments) {
        this.tables = tables;
        this.moments = moments;
    }

    /** Turns it on or off, or changes for how long. */
    public ContinuousBackupsResult update(UpdateContinuousBackups request) {
        BackupRules.check(request);
        return tables.exclusively(() -> {
            Table before = require(request.tableName());
            if (before.status() != TableStatus.ACTIVE || Restores.isSource(tables, before)) {
                throw new TableInUseException("Table is being created or restored from: " + before.name());
            }
            if (!request.pointInTimeRecoveryEnabled()) {
                change(before.name(), recovery -> null);
            } else {
                Integer days = request.recoveryPeriodInDays();
                change(
                        before.name(),
                        recovery -> recovery == null
                                ? new Recovery(now(), days == null ? BackupRules.MOST_DAYS : days)
                                : new Recovery(recovery.since(), days == null ? recovery.days() : days));
                if (before.history() == null) {
                    // Only from now on, when every write sees the change, is everything kept.
                    change(before.name(), recovery -> recovery == null ? null : new Recovery(now(), recovery.days()));
                }
            }
            return result(require(before.name()));
        });
    }

    private void change(String tableName, UnaryOperator<@Nullable Recovery> change) {
        tables.change(tableName, table -> with(table, change.apply(recovery(table))));
    }

    private static TableDefinition with(TableDefinition table, @Nullable Recovery recovery) {
        return table.withSettings(
                table.settings().withAttachments(table.settings().attachments().withRecovery(recovery)));
    }

    private static @Nullable Recovery recovery(TableDefinition table) {
        return table.settings().attachments().recovery();
    }

    /** Tells to which moments a table can be restored. */
    public ContinuousBackupsResult describe(DescribeContinuousBackups request) {
        TableNames.require(request.tableName());
        return result(require(request.tableName()));
    }

    private ContinuousBackupsResult result(Table table) {
        Recovery recovery = recovery(table.definition());
        Instant now = now();
        return new ContinuousBackupsResult(
                recovery == null
                        ? new ContinuousBackupsDescription(false, null, null, null)
                        : new ContinuousBackupsDescription(true, recovery.days(), recovery.earliest(now), now));
    }

    private Table require(String tableName) {
        Table table = tables.find(tableName);
        if (table == null) {
            throw new TableNotFoundException("Table not found: " + tableName);
        }
        return table;
    }

    private Instant now() {
        return Instant.ofEpochMilli(moments.now());
    }

    /** The time of the last change that any table keeps, in milliseconds since 1970; 0 if none keeps any. */
    public static long lastMoment(Storage storage, TableCatalog tables) {
        long last = 0;
        for (Table table : tables.all()) {
            if (table.history() != null) {
                Range newest = storage.rangeDescending(table.history(), null, null);
                last = newest.next() ? Math.max(last, PastItem.millis(newest.key())) : last;
            }
        }
        return last;
    }
}
