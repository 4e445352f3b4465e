package io.keystave.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to find items: the key of the base table or of an index. Generated.
 *
 * @param indexName null for the base table
 * @param sortKey null if the key has none
 * @param positionNames the attributes that say where a page ended: the index's and the table's key attributes
 */
public record AccessPath(
        String tableName,
        @Nullable String indexName,
        KeyParts partitionKey,
        @Nullable KeyParts sortKey,
        List<String> positionNames) {

    /** The primary key of a table. */
    public static AccessPath table(String tableName, KeyParts partitionKey, @Nullable KeyParts sortKey) {
        return new AccessPath(tableName, null, partitionKey, sortKey, names(partitionKey, sortKey));
    }

    /** The key of an index, whose positions hold the table's key as well. */
    public AccessPath index(String name, KeyParts partitionKey, @Nullable KeyParts sortKey) {
        Set<String> names = new LinkedHashSet<>(names(partitionKey, sortKey));
        names.addAll(positionNames);
        return new AccessPath(tableName, name, partitionKey, sortKey, List.copyOf(names));
    }

    private static List<String> names(KeyParts partitionKey, @Nullable KeyParts sortKey) {
        List<String> names = new ArrayList<>(partitionKey.attributeNames());
        if (sortKey != null) {
            names.addAll(sortKey.attributeNames());
        }
        return names;
    }

    /** In words, for messages. */
    String describe() {
        return indexName == null ? "table \"" + tableName + '"' : "index \"" + indexName + "\" of \"" + tableName + '"';
    }
}
