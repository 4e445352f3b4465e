package io.keystave.engine.table;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue stores about a table.
 *
 * @param globalIndexStatus the status of each global secondary index by its name; without one it is active
 */
public record TableDefinition(
        String tableName,
        String tableId,
        Instant creationDateTime,
        List<AttributeDefinition> attributeDefinitions,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndex> globalSecondaryIndexes,
        List<LocalSecondaryIndex> localSecondaryIndexes,
        Map<String, IndexStatus> globalIndexStatus,
        TableSettings settings) {
    public TableDefinition {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
        globalIndexStatus = Map.copyOf(globalIndexStatus);
    }

    public TableDefinition withSettings(TableSettings changed) {
        return new TableDefinition(
                tableName,
                tableId,
                creationDateTime,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                globalIndexStatus,
                changed);
    }

    /** This table with other global indexes, of which each that is not named in the statuses is active. */
    public TableDefinition withGlobalIndexes(
            List<AttributeDefinition> definitions,
            List<GlobalSecondaryIndex> indexes,
            Map<String, IndexStatus> status) {
        return new TableDefinition(
                tableName,
                tableId,
                creationDateTime,
                definitions,
                keySchema,
                indexes,
                localSecondaryIndexes,
                status,
                settings);
    }

    /** Whether an index is being built. */
    public boolean isIndexBusy() {
        return globalIndexStatus.values().stream().anyMatch(status -> status != IndexStatus.ACTIVE);
    }

    /** This table without definitions of attributes that are in no key. */
    public TableDefinition withoutUnusedDefinitions() {
        Set<String> used = new HashSet<>();
        addNames(keySchema, used);
        localSecondaryIndexes.forEach(index -> addNames(index.keySchema(), used));
        globalSecondaryIndexes.forEach(index -> addNames(index.keySchema(), used));
        List<AttributeDefinition> definitions = attributeDefinitions.stream()
                .filter(definition -> used.contains(definition.attributeName()))
                .toList();
        return withGlobalIndexes(definitions, globalSecondaryIndexes, globalIndexStatus);
    }

    private static void addNames(List<KeySchemaElement> keySchema, Set<String> names) {
        keySchema.forEach(element -> names.add(element.attributeName()));
    }
}
