package io.keystave.engine.control;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.ItemCounter;
import io.keystave.engine.table.ItemCounter.Counts;
import io.keystave.engine.table.ItemCounts;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Describes tables as the service does, with counts that are exact and current. */
public final class Descriptions {
    private final Arns arns;
    private final ItemCounts counts;

    public Descriptions(Arns arns, ItemCounts counts) {
        this.arns = arns;
        this.counts = counts;
    }

    /** A table as it is now. After a crash the first description counts the table's items, once. */
    TableDescription of(Table table) {
        counts.complete(table);
        return describe(table, table.status(), Index::status);
    }

    /** A table as CreateTable tells of it: the service is still making it, whereas here it can be used at once. */
    TableDescription ofNew(Table table) {
        return describe(table, TableStatus.CREATING, index -> IndexStatus.CREATING);
    }

    /** A table as UpdateTable tells of it: the service is still changing it and the given indexes. */
    TableDescription ofChanging(Table table, Map<String, IndexStatus> changing) {
        return describe(table, TableStatus.UPDATING, index -> changing.getOrDefault(index.name(), index.status()));
    }

    /** A table as DeleteTable tells of it: without its indexes. */
    TableDescription ofDeleted(Table table) {
        TableDefinition definition = table.definition();
        Counts known = known(table.counter());
        return new TableDescription(
                definition.tableName(),
                TableStatus.DELETING,
                definition.creationDateTime(),
                arns.table(definition.tableName()),
                definition.tableId(),
                definition.attributeDefinitions(),
                definition.keySchema(),
                List.of(),
                List.of(),
                definition.settings().billingMode(),
                definition.settings().provisionedThroughput(),
                definition.settings().deletionProtectionEnabled(),
                known.items(),
                known.bytes());
    }

    private TableDescription describe(Table table, TableStatus status, Function<Index, IndexStatus> indexStatus) {
        TableDefinition definition = table.definition();
        List<GlobalSecondaryIndexDescription> global = new ArrayList<>();
        List<LocalSecondaryIndexDescription> local = new ArrayList<>();
        for (Index index : table.indexes()) {
            String arn = arns.index(definition.tableName(), index.name());
            Counts known = known(index.counter());
            if (index.isGlobal()) {
                global.add(new GlobalSecondaryIndexDescription(
                        index.name(),
                        keySchema(index),
                        index.declared(),
                        indexStatus.apply(index),
                        index.isBackfilling(),
                        throughput(definition, index),
                        arn,
                        known.items(),
                        known.bytes()));
            } else {
                local.add(new LocalSecondaryIndexDescription(
                        index.name(), keySchema(index), index.declared(), arn, known.items(), known.bytes()));
            }
        }
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
                definition.settings().billingMode(),
                definition.settings().provisionedThroughput(),
                definition.settings().deletionProtectionEnabled(),
                known.items(),
                known.bytes());
    }

    private static Counts known(ItemCounter counter) {
        Counts known = counter.counts();
        return known == null ? new Counts(0, 0) : known;
    }

    private static @Nullable ProvisionedThroughput throughput(TableDefinition definition, Index index) {
        for (GlobalSecondaryIndex declared : definition.globalSecondaryIndexes()) {
            if (declared.indexName().equals(index.name())) {
                return declared.provisionedThroughput();
            }
        }
        return null;
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
