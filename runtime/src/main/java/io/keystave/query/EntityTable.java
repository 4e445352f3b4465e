package io.keystave.query;

import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.Stamping;
import io.keystave.mapper.Stamps;
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
 * @param stamping what writes add to an entity on their own; null if nothing
 */
public record EntityTable<T, K>(
        CreateTable definition,
        EntityMapper<T> mapper,
        EntityMapper<K> keyMapper,
        Function<T, K> keyOf,
        @Nullable Versioning<T> versioning,
        @Nullable Stamping<T> stamping) {

    /** A table to whose entities writes add nothing on their own, other than the version. */
    public EntityTable(
            CreateTable definition,
            EntityMapper<T> mapper,
            EntityMapper<K> keyMapper,
            Function<T, K> keyOf,
            @Nullable Versioning<T> versioning) {
        this(definition, mapper, keyMapper, keyOf, versioning, null);
    }

    /** The same, to whose entities writes add times, counters or made-up keys. */
    public EntityTable<T, K> stamped(Stamping<T> other) {
        return new EntityTable<>(definition, mapper, keyMapper, keyOf, versioning, other);
    }

    /** An entity with what an insert or a put adds to it. */
    T stamp(T entity, Stamps stamps) {
        return stamping == null ? entity : stamping.entity().apply(entity, stamps);
    }

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
