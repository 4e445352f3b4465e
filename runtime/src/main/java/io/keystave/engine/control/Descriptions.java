package io.keystave.engine.control;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.ItemCounter;
import io.keystave.engine.table.ItemCounter.Counts;
import io.keystave.engine.table.ItemCounts;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.table.TableSettings;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.SseDescription;
import io.keystave.operation.SseSpecification;
import io.keystave.operation.TableClassSummary;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TableStatus;
import io.keystave.operation.WarmThroughput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes tables as the service does, with counts that are exact and current. */
public final class Descriptions {
    /** What a new on-demand table can serve at once. Source: Developer Guide, Warm throughput. */
    private static final long ON_DEMAND_READS = 12_000;

    private static final long ON_DEMAND_WRITES = 4_000;

    /** The customer's key that the service takes if none is named. Source: API reference, SSESpecification. */
    private static final String DEFAULT_KEY = "alias/aws/dynamodb";

    private final Arns arns;
    private final ItemCounts counts;
    private final Clock clock;

    public Descriptions(Arns arns, ItemCounts counts, Clock clock) {
        this.arns = arns;
        this.counts = counts;
        this.clock = clock;
    }

    /** A table as it is now. After a crash the first description counts the table's items, once. */
    TableDescription of(Table table) {
        counts.complete(table);
        return describe(table, table.status(), Index::status);
    }

    /** A table as CreateTable tells of it: the service is still making it, whereas here it can be used at once. */
    public TableDescription ofNew(Table table) {
        return describe(table, TableStatus.CREATING, index -> IndexStatus.CREATING);
    }

    /** A table as UpdateTable tells of it: the service is still changing it and the given indexes. */
    TableDescription ofChanging(Table table, Map<String, IndexStatus> changing) {
        return describe(table, TableStatus.UPDATING, index -> changing.getOrDefault(index.name(), index.status()));
    }

    /** A table as DeleteTable tells of it: without its indexes. */
    TableDescription ofDeleted(Table table) {
        return describe(table, TableStatus.DELETING, List.of(), List.of());
    }

    private TableDescription describe(Table table, TableStatus status, Function<Index, IndexStatus> indexStatus) {
        List<GlobalSecondaryIndexDescription> global = new ArrayList<>();
        List<LocalSecondaryIndexDescription> local = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.isGlobal()) {
                global.add(global(table.definition(), index, indexStatus.apply(index)));
            } else {
                Counts known = known(index.counter());
                local.add(new LocalSecondaryIndexDescription(
                        index.name(),
                        keySchema(index),
                        index.declared(),
                        arns.index(table.name(), index.name()),
                        known.items(),
                        known.bytes()));
            }
        }
        return describe(table, status, global, local);
    }

    private GlobalSecondaryIndexDescription global(TableDefinition table, Index index, IndexStatus status) {
        GlobalSecondaryIndex declared = table.globalSecondaryIndexes().stream()
                .filter(each -> each.indexName().equals(index.name()))
                .findFirst()
                .orElseThrow();
        Counts known = known(index.counter());
        return new GlobalSecondaryIndexDescription(
                index.name(),
                keySchema(index),
                index.declared(),
                status,
                index.isBackfilling(),
                declared.provisionedThroughput(),
                table.settings().history().throughputOf(index.name()).at(clock.instant()),
                declared.onDemandThroughput(),
                warm(declared.warmThroughput(), declared.provisionedThroughput()),
                arns.index(table.tableName(), index.name()),
                known.items(),
                known.bytes());
    }

    private TableDescription describe(
            Table table,
            TableStatus status,
            List<GlobalSecondaryIndexDescription> global,
            List<LocalSecondaryIndexDescription> local) {
        TableDefinition definition = table.definition();
        TableSettings settings = definition.settings();
        TableOptions options = settings.options();
        TableHistory history = settings.history();
        String label = history.streamLabel();
        Counts known = known(table.counter());
        return new TableDescription(
                definition.tableName(),
                status,
                definition.creationDateTime(),
                arns.table(definition.tableName()),
                definition.tableId(),
                definition.attributeDefinitions(),
                definition.keySchema(),
                global,
                local,
                settings.billingMode(),
                settings.provisionedThroughput(),
                history.throughputOf(TableHistory.TABLE).at(clock.instant()),
                history.onDemandSince(),
                settings.deletionProtectionEnabled(),
                options.streamSpecification(),
                label == null ? null : arns.stream(definition.tableName(), label),
                label,
                options.tableClass() == null
                        ? null
                        : new TableClassSummary(options.tableClass(), history.tableClassChanged()),
                sse(options.sseSpecification()),
                options.onDemandThroughput(),
                warm(options.warmThroughput(), settings.provisionedThroughput()),
                settings.attachments().restored(),
                known.items(),
                known.bytes());
    }

    private @Nullable SseDescription sse(@Nullable SseSpecification wanted) {
        if (wanted == null || !wanted.enabled()) {
            return null;
        }
        return new SseDescription(arns.key(wanted.kmsMasterKeyId() == null ? DEFAULT_KEY : wanted.kmsMasterKeyId()));
    }

    /** What was asked for, and else what a provisioned table is paid for or what an on-demand one can do anyway. */
    private static WarmThroughput warm(@Nullable WarmThroughput wanted, @Nullable ProvisionedThroughput provisioned) {
        Long read = wanted == null ? null : wanted.readUnitsPerSecond();
        Long write = wanted == null ? null : wanted.writeUnitsPerSecond();
        long leastRead = provisioned == null ? ON_DEMAND_READS : provisioned.readCapacityUnits();
        long leastWrite = provisioned == null ? ON_DEMAND_WRITES : provisioned.writeCapacityUnits();
        return new WarmThroughput(
                read == null ? leastRead : Math.max(read, leastRead),
                write == null ? leastWrite : Math.max(write, leastWrite));
    }

    private static Counts known(ItemCounter counter) {
        Counts known = counter.counts();
        return known == null ? new Counts(0, 0) : known;
    }

    private static List<KeySchemaElement> keySchema(Index index) {
        List<KeySchemaElement> elements = new ArrayList<>();
        index.key()
                .partitionKey()
                .forEach(
                        a -> elements.add(KeySchemaElement.partitionKey(a.name().text())));
        index.key()
                .sortKey()
                .forEach(a -> elements.add(KeySchemaElement.sortKey(a.name().text())));
        return elements;
    }
}
