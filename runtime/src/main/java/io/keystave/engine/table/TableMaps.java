package io.keystave.engine.table;

import io.keystave.expression.KeyAttribute;
import io.keystave.expression.KeyAttribute.Role;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.Projection;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.TableStatus;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Table} of its definition: finds its maps in the store and works out its key schemas. */
final class TableMaps {
    private final Storage storage;
    private final StreamCatalog streams;

    TableMaps(Storage storage, StreamCatalog streams) {
        this.storage = storage;
        this.streams = streams;
    }

    /** The table of another definition of one that is in use, with whose counters it goes on. */
    Table reopen(Table before, TableDefinition definition) {
        Map<StoreMap, ItemCounter> counters = ItemCounts.counters(before);
        return open(definition, map -> counters.getOrDefault(map, ItemCounter.empty()));
    }

    /** The table of a definition, with a counter for each of its maps. */
    Table open(TableDefinition definition, Function<StoreMap, ItemCounter> counters) {
        Map<String, AttributeType> types = new HashMap<>();
        for (AttributeDefinition attribute : definition.attributeDefinitions()) {
            types.put(attribute.attributeName(), attribute.attributeType());
        }
        KeySchema key = KeySchema.ofTable(
                part(definition.keySchema(), KeyType.HASH, types), part(definition.keySchema(), KeyType.RANGE, types));
        List<Index> indexes = new ArrayList<>();
        definition
                .localSecondaryIndexes()
                .forEach(index -> indexes.add(open(
                        definition,
                        index.indexName(),
                        index.keySchema(),
                        index.projection(),
                        null,
                        types,
                        key,
                        counters)));
        definition
                .globalSecondaryIndexes()
                .forEach(index -> indexes.add(open(
                        definition,
                        index.indexName(),
                        index.keySchema(),
                        index.projection(),
                        definition.globalIndexStatus().getOrDefault(index.indexName(), IndexStatus.ACTIVE),
                        types,
                        key,
                        counters)));
        StoreMap map = storage.map(itemsName(definition));
        return new Table(
                definition,
                key,
                indexes,
                indexKeyNames(indexes),
                status(definition),
                map,
                definition.localSecondaryIndexes().isEmpty() ? null : storage.map(collectionsName(definition)),
                streams.of(definition),
                definition.settings().attachments().recovery() == null ? null : storage.map(historyName(definition)),
                counters.apply(map));
    }

    private static TableStatus status(TableDefinition definition) {
        RestoreSummary restored = definition.settings().attachments().restored();
        return restored != null && restored.restoreInProgress() ? TableStatus.CREATING : TableStatus.ACTIVE;
    }

    private static Set<AttributeName> indexKeyNames(List<Index> indexes) {
        Set<AttributeName> names = new HashSet<>();
        indexes.forEach(index -> names.addAll(index.key().names()));
        return names;
    }

    private Index open(
            TableDefinition table,
            String name,
            List<KeySchemaElement> elements,
            Projection projection,
            @Nullable IndexStatus globalStatus,
            Map<String, AttributeType> types,
            KeySchema tableKey,
            Function<StoreMap, ItemCounter> counters) {
        KeySchema key =
                KeySchema.ofIndex(part(elements, KeyType.HASH, types), part(elements, KeyType.RANGE, types), tableKey);
        StoreMap map = storage.map(indexName(table, name));
        return new Index(
                name,
                globalStatus != null,
                key,
                projection,
                IndexProjection.of(projection, key),
                globalStatus == null ? IndexStatus.ACTIVE : globalStatus,
                map,
                counters.apply(map));
    }

    private static List<KeyAttribute> part(
            List<KeySchemaElement> elements, KeyType part, Map<String, AttributeType> types) {
        List<KeyAttribute> found = new ArrayList<>();
        for (KeySchemaElement element : elements) {
            if (element.keyType() == part) {
                AttributeType type = types.get(element.attributeName());
                if (type == null) {
                    throw new IllegalStateException(
                            "The key attribute " + element.attributeName() + " has no definition in the catalogue.");
                }
                found.add(new KeyAttribute(
                        AttributeName.of(element.attributeName()),
                        type,
                        part == KeyType.HASH ? Role.PARTITION : Role.SORT));
            }
        }
        return found;
    }

    /** The names of the maps that belong to no table of the given ones and to no stream. */
    static List<String> ofNobody(Storage storage, Iterable<Table> tables, StreamCatalog streams) {
        List<String> names = new ArrayList<>();
        storage.mapNames().stream().filter(TableMaps::isOfTableOrStream).forEach(names::add);
        streams.all().forEach(stream -> names.remove(stream.map().name()));
        for (Table table : tables) {
            of(table).forEach(map -> names.remove(map.name()));
        }
        return names;
    }

    private static boolean isOfTableOrStream(String name) {
        return name.startsWith("t.")
                || name.startsWith("i.")
                || name.startsWith("c.")
                || name.startsWith("h.")
                || name.startsWith(StreamCatalog.MAP_PREFIX);
    }

    /** Every map of a table. */
    static List<StoreMap> of(Table table) {
        List<StoreMap> maps = new ArrayList<>();
        maps.add(table.map());
        table.indexes().forEach(index -> maps.add(index.map()));
        if (table.collections() != null) {
            maps.add(table.collections());
        }
        if (table.history() != null) {
            maps.add(table.history());
        }
        return maps;
    }

    private static String itemsName(TableDefinition table) {
        return "t." + table.tableId();
    }

    private static String indexName(TableDefinition table, String index) {
        return "i." + table.tableId() + "." + index;
    }

    private static String collectionsName(TableDefinition table) {
        return "c." + table.tableId();
    }

    private static String historyName(TableDefinition table) {
        return "h." + table.tableId();
    }
}
