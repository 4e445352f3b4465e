package io.keystave;

import io.keystave.Drift.Kind;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.TableDescription;
import io.keystave.value.AttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a table with what its entities say of it. */
final class TableComparison {
    private final TableModel model;
    private final TableDescription table;
    private final List<Drift> drift = new ArrayList<>();

    private TableComparison(TableModel model, TableDescription table) {
        this.model = model;
        this.table = table;
    }

    /**
     * The differences, in the order of key, indexes and expiry.
     *
     * @param expiryAttribute the attribute by which items expire; null if they do not
     */
    static List<Drift> of(TableModel model, TableDescription table, @Nullable String expiryAttribute) {
        TableComparison comparison = new TableComparison(model, table);
        comparison.compareKeys();
        comparison.compareIndexes();
        comparison.note(Kind.TIME_TO_LIVE, "", expiry(model.expiryAttribute()), expiry(expiryAttribute));
        return comparison.drift;
    }

    private static String expiry(@Nullable String attribute) {
        return attribute == null ? "none" : "by attribute \"" + attribute + '"';
    }

    private void compareKeys() {
        note(
                Kind.PRIMARY_KEY,
                "",
                key(model.definition().keySchema(), types(model.definition().attributeDefinitions())),
                key(table.keySchema(), types(table.attributeDefinitions())));
    }

    private void compareIndexes() {
        Map<String, Index> expected = expectedIndexes();
        Map<String, Index> actual = actualIndexes();
        expected.forEach((name, index) -> {
            Index other = actual.get(name);
            if (other == null) {
                drift.add(new Drift(model.name(), Kind.MISSING_INDEX, name, index.toString(), ""));
            } else {
                note(Kind.INDEX_TYPE, name, index.type, other.type);
                note(Kind.INDEX_KEY, name, index.key, other.key);
                note(Kind.INDEX_PROJECTION, name, index.projection, other.projection);
            }
        });
        actual.forEach((name, index) -> {
            if (!expected.containsKey(name)) {
                drift.add(new Drift(model.name(), Kind.UNKNOWN_INDEX, name, "", index.toString()));
            }
        });
    }

    private Map<String, Index> expectedIndexes() {
        Map<String, AttributeType> types = types(model.definition().attributeDefinitions());
        Map<String, Index> indexes = new LinkedHashMap<>();
        for (GlobalSecondaryIndex index : model.definition().globalSecondaryIndexes()) {
            indexes.put(index.indexName(), Index.of("global", key(index.keySchema(), types), index.projection()));
        }
        for (LocalSecondaryIndex index : model.definition().localSecondaryIndexes()) {
            indexes.put(index.indexName(), Index.of("local", key(index.keySchema(), types), index.projection()));
        }
        return indexes;
    }

    private Map<String, Index> actualIndexes() {
        Map<String, AttributeType> types = types(table.attributeDefinitions());
        Map<String, Index> indexes = new LinkedHashMap<>();
        for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
            indexes.put(index.indexName(), Index.of("global", key(index.keySchema(), types), index.projection()));
        }
        for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
            indexes.put(index.indexName(), Index.of("local", key(index.keySchema(), types), index.projection()));
        }
        return indexes;
    }

    private static Map<String, AttributeType> types(List<AttributeDefinition> definitions) {
        return definitions.stream()
                .collect(Collectors.toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeType));
    }

    private static String key(List<KeySchemaElement> schema, Map<String, AttributeType> types) {
        return "partition key " + part(schema, types, KeyType.HASH)
                + (schema.stream().anyMatch(element -> element.keyType() == KeyType.RANGE)
                        ? ", sort key " + part(schema, types, KeyType.RANGE)
                        : "");
    }

    private static String part(List<KeySchemaElement> schema, Map<String, AttributeType> types, KeyType part) {
        return schema.stream()
                .filter(element -> element.keyType() == part)
                .map(element -> element.attributeName() + " (" + types.get(element.attributeName()) + ')')
                .collect(Collectors.joining(" + "));
    }

    private void note(Kind kind, String indexName, String expected, String actual) {
        if (!expected.equals(actual)) {
            drift.add(new Drift(model.name(), kind, indexName, expected, actual));
        }
    }

    /** An index in words, so that what is equal reads equal. */
    private record Index(String type, String key, String projection) {

        static Index of(String type, String key, Projection projection) {
            return new Index(
                    type,
                    key,
                    projection.projectionType() == ProjectionType.INCLUDE
                            ? "INCLUDE " + new TreeSet<>(projection.nonKeyAttributes())
                            : projection.projectionType().toString());
        }

        @Override
        public String toString() {
            return type + ", " + key + ", " + projection;
        }
    }
}
