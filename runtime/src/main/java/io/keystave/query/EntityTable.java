package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.Stamping;
import io.keystave.mapper.Stamps;
import io.keystave.mapper.Versioning;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a repository knows of its entity. Generated.
 *
 * @param definition the table with its indexes, as the model has it
 * @param mapper the entity as an item
 * @param keyMapper the primary key as an item of the key attributes alone
 * @param keyOf the primary key of an entity
 * @param attributeNames every attribute that the entity is stored in
 * @param versioning the version of an entity; null if it has none
 * @param expiryAttribute the attribute that says when an item expires; null if none does
 * @param stamping what writes add to an entity on their own; null if nothing
 */
public record EntityTable<T, K>(
        CreateTable definition,
        EntityMapper<T> mapper,
        EntityMapper<K> keyMapper,
        Function<T, K> keyOf,
        List<AttributeName> attributeNames,
        @Nullable Versioning<T> versioning,
        @Nullable String expiryAttribute,
        @Nullable Stamping<T> stamping) {
    public EntityTable {
        attributeNames = List.copyOf(attributeNames);
    }

    /** A table whose items have no version, do not expire, and to whose entities writes add nothing on their own. */
    public EntityTable(
            CreateTable definition,
            EntityMapper<T> mapper,
            EntityMapper<K> keyMapper,
            Function<T, K> keyOf,
            List<AttributeName> attributeNames) {
        this(definition, mapper, keyMapper, keyOf, attributeNames, null, null, null);
    }

    /** The same with a version. */
    public EntityTable<T, K> versioned(Versioning<T> version) {
        return new EntityTable<>(
                definition, mapper, keyMapper, keyOf, attributeNames, version, expiryAttribute, stamping);
    }

    /** The same, whose items expire at the time in that attribute. */
    public EntityTable<T, K> expiring(String attribute) {
        return new EntityTable<>(definition, mapper, keyMapper, keyOf, attributeNames, versioning, attribute, stamping);
    }

    /** The same, to whose entities writes add times, counters or made-up keys. */
    public EntityTable<T, K> stamped(Stamping<T> other) {
        return new EntityTable<>(
                definition, mapper, keyMapper, keyOf, attributeNames, versioning, expiryAttribute, other);
    }

    /** An entity with what an insert or a put adds to it. */
    T stamp(T entity, Stamps stamps) {
        return stamping == null ? entity : stamping.entity().apply(entity, stamps);
    }

    /** An update with what every update adds, which also wins over what the update itself says of these attributes. */
    UpdateExpression stamp(UpdateExpression update, Stamps stamps) {
        if (stamping == null) {
            return update;
        }
        List<SetAction> sets = new ArrayList<>(update.sets());
        List<DocumentPath> removes = new ArrayList<>(update.removes());
        List<AddAction> adds = new ArrayList<>(update.adds());
        for (Stamping.OnUpdate stamp : stamping.updates()) {
            DocumentPath path = DocumentPath.of(stamp.attributeName());
            sets.removeIf(set -> set.path().equals(path));
            removes.remove(path);
            AttributeValue value = stamp.value().apply(stamps);
            if (stamp.isAdded()) {
                adds.add(new AddAction(path, value));
            } else {
                sets.add(new SetAction(path, new Literal(value)));
            }
        }
        return new UpdateExpression(sets, removes, adds, update.deletes());
    }

    public String tableName() {
        return definition.tableName();
    }

    /** The name of the partition key's attribute. */
    String partitionKeyName() {
        return definition.keySchema().get(0).attributeName();
    }

    /** The names of the primary key's attributes, one or two. */
    List<AttributeName> keyNames() {
        return definition.keySchema().stream()
                .map(KeySchemaElement::attributeName)
                .map(AttributeName::of)
                .toList();
    }

    /** The entity in an item. */
    T read(Item item) {
        return Rows.read(mapper, item);
    }

    /** A rejection by a condition that was judged on an item, or on none. */
    Rejected<T> rejected(@Nullable Item current) {
        return new Rejected<>(Optional.ofNullable(current).map(this::read));
    }

    /** Where the item of a key is. */
    ItemKey itemKey(K key) {
        return new ItemKey(tableName(), keyMapper.toItem(key));
    }
}
