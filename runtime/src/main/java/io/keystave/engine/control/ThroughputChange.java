package io.keystave.engine.control;

import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.DecreaseRules;
import io.keystave.engine.validation.IndexUpdateRules;
import io.keystave.engine.validation.OptionRules;
import io.keystave.engine.validation.ThroughputRules;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.GlobalSecondaryIndexUpdate.ThroughputUpdate;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ThroughputChanges;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.WarmThroughput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what UpdateTable makes of the throughput of a table and its indexes. For one request. */
final class ThroughputChange {
    /** What takes a limit away. Source: API reference, OnDemandThroughput. */
    private static final long NO_LIMIT = -1;

    private final TableDefinition table;
    private final UpdateTable request;
    private final Instant now;
    private final BillingMode mode;
    private TableHistory history;

    private ThroughputChange(TableDefinition table, UpdateTable request, Instant now) {
        this.table = table;
        this.request = request;
        this.now = now;
        this.mode = request.billingMode() == null ? table.settings().billingMode() : request.billingMode();
        this.history = table.settings().history();
    }

    /** The definition after the request, which is checked against the one before. */
    static TableDefinition of(TableDefinition table, UpdateTable request, Instant now) {
        return new ThroughputChange(table, request, now).changed();
    }

    private TableDefinition changed() {
        Map<String, ThroughputUpdate> updates = updates();
        boolean changesTable = request.billingMode() != null
                || request.provisionedThroughput() != null
                || request.options().onDemandThroughput() != null
                || request.options().warmThroughput() != null;
        if (!changesTable && updates.isEmpty()) {
            return table;
        }
        TableSettings settings = ofTable();
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
            indexes.add(ofIndex(index, updates.get(index.indexName())));
        }
        if (mode == BillingMode.PAY_PER_REQUEST && table.settings().billingMode() != mode) {
            history = history.withOnDemandSince(now);
        }
        return table.withGlobalIndexes(table.attributeDefinitions(), indexes, table.globalIndexStatus())
                .withSettings(settings.withHistory(history));
    }

    private Map<String, ThroughputUpdate> updates() {
        Map<String, ThroughputUpdate> updates = new HashMap<>();
        if (request.globalSecondaryIndexUpdates() != null) {
            for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
                if (update.update() != null) {
                    IndexUpdateRules.requireGlobal(table, update.update().indexName());
                    updates.put(update.update().indexName(), update.update());
                }
            }
        }
        return updates;
    }

    private TableSettings ofTable() {
        TableSettings settings = table.settings();
        ProvisionedThroughput wanted = request.provisionedThroughput();
        OnDemandThroughput limits = request.options().onDemandThroughput();
        ThroughputRules.requireTable(table, mode, wanted);
        OptionRules.requireOnDemand(limits, mode, "table");
        OptionRules.requireWarmer(
                settings.options().warmThroughput(), request.options().warmThroughput(), "table");
        remember(TableHistory.TABLE, settings.provisionedThroughput(), wanted);
        return settings.withBilling(mode, after(settings.provisionedThroughput(), wanted))
                .withOptions(settings.options()
                        .onDemandThroughput(limitsAfter(settings.options().onDemandThroughput(), limits))
                        .warmThroughput(merged(
                                settings.options().warmThroughput(),
                                request.options().warmThroughput())));
    }

    private GlobalSecondaryIndex ofIndex(GlobalSecondaryIndex index, @Nullable ThroughputUpdate update) {
        ProvisionedThroughput wanted = update == null ? null : update.provisionedThroughput();
        OnDemandThroughput limits = update == null ? null : update.onDemandThroughput();
        WarmThroughput warm = update == null ? null : update.warmThroughput();
        String where = "index " + index.indexName();
        ThroughputRules.requireIndex(index, mode, wanted);
        OptionRules.requireOnDemand(limits, mode, where);
        OptionRules.requireWarmer(index.warmThroughput(), warm, where);
        remember(index.indexName(), index.provisionedThroughput(), wanted);
        return index.throughput(
                after(index.provisionedThroughput(), wanted),
                limitsAfter(index.onDemandThroughput(), limits),
                merged(index.warmThroughput(), warm));
    }

    /** Notes whether throughput is raised or lowered, which it may not be too often. */
    private void remember(String name, @Nullable ProvisionedThroughput before, @Nullable ProvisionedThroughput wanted) {
        if (before == null || wanted == null) {
            return;
        }
        ThroughputChanges changes = history.throughputOf(name).at(now);
        boolean isLowered = wanted.readCapacityUnits() < before.readCapacityUnits()
                || wanted.writeCapacityUnits() < before.writeCapacityUnits();
        boolean isRaised = wanted.readCapacityUnits() > before.readCapacityUnits()
                || wanted.writeCapacityUnits() > before.writeCapacityUnits();
        if (isLowered) {
            DecreaseRules.check(changes, now);
        }
        history = history.withThroughput(
                name,
                new ThroughputChanges(
                        isRaised ? now : changes.lastIncreaseDateTime(),
                        isLowered ? now : changes.lastDecreaseDateTime(),
                        changes.numberOfDecreasesToday() + (isLowered ? 1 : 0)));
    }

    private @Nullable ProvisionedThroughput after(
            @Nullable ProvisionedThroughput before, @Nullable ProvisionedThroughput wanted) {
        if (mode == BillingMode.PAY_PER_REQUEST) {
            return null;
        }
        return wanted == null ? before : wanted;
    }

    private @Nullable OnDemandThroughput limitsAfter(
            @Nullable OnDemandThroughput before, @Nullable OnDemandThroughput wanted) {
        return mode == BillingMode.PROVISIONED ? null : merged(before, wanted);
    }

    /** Limits of which those that are wanted replace or take away those before; null for none. */
    static @Nullable OnDemandThroughput merged(
            @Nullable OnDemandThroughput before, @Nullable OnDemandThroughput wanted) {
        if (wanted == null) {
            return before;
        }
        Long read = merged(before == null ? null : before.maxReadRequestUnits(), wanted.maxReadRequestUnits());
        Long write = merged(before == null ? null : before.maxWriteRequestUnits(), wanted.maxWriteRequestUnits());
        return read == null && write == null ? null : new OnDemandThroughput(read, write);
    }

    private static @Nullable WarmThroughput merged(@Nullable WarmThroughput before, @Nullable WarmThroughput wanted) {
        if (wanted == null || before == null) {
            return wanted == null ? before : wanted;
        }
        return new WarmThroughput(
                merged(before.readUnitsPerSecond(), wanted.readUnitsPerSecond()),
                merged(before.writeUnitsPerSecond(), wanted.writeUnitsPerSecond()));
    }

    private static @Nullable Long merged(@Nullable Long before, @Nullable Long wanted) {
        if (wanted == null) {
            return before;
        }
        return wanted == NO_LIMIT ? null : wanted;
    }
}
