package io.keystave.query;

import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.Versioning;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a repository knows of its entity. Generated.
 *
 * @param definition the table with its indexes, as the model has it
 * @param mapper the entity as an item
 * @param keyMapper the primary key as an item of the key attributes alone
 * @param keyOf the primary key of an entity
 * @param versioning the version of an entity; null if it has none
 */
public record EntityTable<T, K>(
        CreateTable definition,
        EntityMapper<T> mapper,
        EntityMapper<K> keyMapper,
        Function<T, K> keyOf,
        @Nullable Versioning<T> versioning) {

    public String tableName() {
        return definition.tableName();
    }

    /** The name of the partition key's attribute. */
    String partitionKeyName() {
        return definition.keySchema().get(0).attributeName();
    }

    /** The names of the primary key's attributes, one or two. */
    List<String> keyNames() {
        return definition.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .toList();
    }
}
