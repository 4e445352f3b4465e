package io.keystave.engine.backup;

import io.keystave.engine.table.TableAttachments;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.BackupRules;
import io.keystave.engine.validation.CreateTableRules;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.RestoreOverrides;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.TableOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out the definition of a table that is to be restored: that of its source with what the request overrides, without
 * tags, stream, time to live, policies and the keeping of changes.
 */
final class RestoredTable {
    private RestoredTable() {}

    static TableDefinition of(
            TableDefinition source,
            String name,
            RestoreOverrides overrides,
            String id,
            Instant now,
            RestoreSummary summary) {
        BillingMode mode = overrides.billingMode() == null ? source.settings().billingMode() : overrides.billingMode();
        boolean isProvisioned = mode == BillingMode.PROVISIONED;
        ProvisionedThroughput throughput = overrides.provisionedThroughput() == null && isProvisioned
                ? source.settings().provisionedThroughput()
                : overrides.provisionedThroughput();
        List<GlobalSecondaryIndex> global = overrides.globalSecondaryIndexes() == null
                ? source.globalSecondaryIndexes().stream()
                        .map(index -> index.throughput(
                                isProvisioned ? index.provisionedThroughput() : null,
                                isProvisioned ? null : index.onDemandThroughput(),
                                index.warmThroughput()))
                        .toList()
                : overrides.globalSecondaryIndexes();
        BackupRules.requireIndexes(source, overrides);
        List<LocalSecondaryIndex> local = overrides.localSecondaryIndexes() == null
                ? source.localSecondaryIndexes()
                : overrides.localSecondaryIndexes();
        TableDefinition restored = new TableDefinition(
                        name,
                        id,
                        now,
                        source.attributeDefinitions(),
                        source.keySchema(),
                        global,
                        local,
                        Map.of(),
                        new TableSettings(
                                mode,
                                throughput,
                                options(source, overrides, isProvisioned),
                                null,
                                Map.of(),
                                isProvisioned ? TableHistory.NONE : TableHistory.NONE.withOnDemandSince(now),
                                TableAttachments.NONE.withRestored(summary)))
                .withoutUnusedDefinitions();
        CreateTableRules.check(request(restored));
        return restored;
    }

    private static TableOptions options(TableDefinition source, RestoreOverrides overrides, boolean isProvisioned) {
        TableOptions before = source.settings().options();
        OnDemandThroughput limits = isProvisioned ? null : before.onDemandThroughput();
        return TableOptions.NONE
                .tableClass(before.tableClass())
                .sseSpecification(orElse(overrides.sseSpecification(), before.sseSpecification()))
                .onDemandThroughput(orElse(overrides.onDemandThroughput(), limits));
    }

    private static <T> @Nullable T orElse(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    /** The request that would create such a table, since the same rules are for both. */
    private static CreateTable request(TableDefinition table) {
        return new CreateTable(
                        table.tableName(),
                        table.attributeDefinitions(),
                        table.keySchema(),
                        table.globalSecondaryIndexes(),
                        table.localSecondaryIndexes(),
                        table.settings().billingMode(),
                        table.settings().provisionedThroughput())
                .options(table.settings().options());
    }
}
