package io.keystave.engine.control;

import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.IndexUpdateRules;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.UpdateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what UpdateTable makes of a table's definition. */
final class TableChange {
    private TableChange() {}

    /** The definition after the request, which is checked against the one before. */
    static TableDefinition of(TableDefinition table, UpdateTable request, Instant now) {
        List<GlobalSecondaryIndexUpdate> updates =
                request.globalSecondaryIndexUpdates() == null ? List.of() : request.globalSecondaryIndexUpdates();
        TableDefinition changed = table.withSettings(OptionChange.of(table, request.options(), now));
        changed = ThroughputChange.of(changed, request, now);
        for (GlobalSecondaryIndexUpdate update : updates) {
            if (update.create() != null) {
                changed = withIndex(changed, update.create(), request.attributeDefinitions());
            } else if (update.delete() != null) {
                changed = withoutIndex(changed, update.delete());
            }
        }
        return changed;
    }

    private static TableDefinition withIndex(
            TableDefinition table, GlobalSecondaryIndex index, List<AttributeDefinition> requested) {
        List<AttributeDefinition> definitions = union(table.attributeDefinitions(), requested);
        IndexUpdateRules.requireCreatable(table, index, requested, definitions);
        List<GlobalSecondaryIndex> indexes = new ArrayList<>(table.globalSecondaryIndexes());
        indexes.add(index.throughput(
                index.provisionedThroughput(),
                ThroughputChange.merged(null, index.onDemandThroughput()),
                index.warmThroughput()));
        return table.withGlobalIndexes(definitions, indexes, Map.of(index.indexName(), IndexStatus.CREATING))
                .withoutUnusedDefinitions();
    }

    private static TableDefinition withoutIndex(TableDefinition table, String indexName) {
        IndexUpdateRules.requireDeletable(table, indexName);
        List<GlobalSecondaryIndex> indexes = new ArrayList<>(table.globalSecondaryIndexes());
        indexes.removeIf(index -> index.indexName().equals(indexName));
        TableSettings settings = table.settings();
        settings = settings.withHistory(settings.history().withoutIndex(indexName))
                .withAttachments(settings.attachments().withoutIndex(indexName));
        // No other index is being built, or this one could not be deleted now.
        return table.withGlobalIndexes(table.attributeDefinitions(), indexes, Map.of())
                .withSettings(settings)
                .withoutUnusedDefinitions();
    }

    /** Definitions by name; what is defined already keeps its type. */
    private static List<AttributeDefinition> union(
            List<AttributeDefinition> before, List<AttributeDefinition> requested) {
        List<AttributeDefinition> all = new ArrayList<>(before);
        Set<String> names = new HashSet<>();
        before.forEach(definition -> names.add(definition.attributeName()));
        requested.stream()
                .filter(definition -> names.add(definition.attributeName()))
                .forEach(all::add);
        return all;
    }
}
