package io.keystave.query;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.mapper.Versioning;
import io.keystave.operation.GetItem;
import io.keystave.stream.Changes;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What all generated repositories share. Generated code extends it. */
public abstract class BaseRepository<T, K> implements EntityRepository<T, K> {
    private final RepositoryContext context;
    private final EntityTable<T, K> table;
    private final AccessPath primaryKey;
    private final DocumentPath partitionKey;

    /** Makes the table known to the context. */
    protected BaseRepository(RepositoryContext context, EntityTable<T, K> table, AccessPath primaryKey) {
        this.context = context;
        this.table = table;
        this.primaryKey = primaryKey;
        this.partitionKey = DocumentPath.of(table.partitionKeyName());
        context.register(table);
    }

    /** What the repository stands on. */
    protected final RepositoryContext context() {
        return context;
    }

    @Override
    public final Optional<T> find(K key) {
        return find(key, false);
    }

    @Override
    public final Optional<T> findConsistent(K key) {
        return find(key, true);
    }

    private Optional<T> find(K key, boolean consistent) {
        GetItem request = GetItem.of(table.tableName(), keyItem(key));
        Item item = context.backend()
                .getItem(consistent ? request.consistentRead(true) : request)
                .item();
        return item == null ? Optional.empty() : Optional.of(table.read(item));
    }

    private Item keyItem(K key) {
        return table.keyMapper().toItem(key);
    }

    @Override
    public final List<T> findAll(Collection<K> keys) {
        List<Lookup<T>> lookups = keys.stream().map(this::lookup).toList();
        return context.findAll(lookups, false).all(lookups);
    }

    @Override
    public final Lookup<T> lookup(K key) {
        return new Lookup<>(context, table, table.itemKey(key));
    }

    @Override
    public final EntityWrite<T> insert(T entity) {
        return new EntityWrite<>(
                context, table, table.stamp(entity, context.stamps()), new AttributeNotExists(partitionKey));
    }

    @Override
    public final EntityWrite<T> put(T entity) {
        return new EntityWrite<>(
                context,
                table,
                table.stamp(entity, context.stamps()),
                table.versioning() == null ? null : unchangedSince(entity));
    }

    /** That the stored version is the one the entity was read with; for a new entity, that there is none. */
    private ConditionExpression unchangedSince(T entity) {
        Versioning<T> versioning = Objects.requireNonNull(table.versioning());
        long version = versioning.version(entity);
        return version == 0
                ? new AttributeNotExists(partitionKey)
                : new ConditionExpression.Compare(
                        DocumentPath.of(versioning.attributeName()),
                        ComparisonOperator.EQUAL,
                        new Literal(AttributeValue.ofNumber(version)));
    }

    @Override
    public final Overwrite<T> overwrite(T entity) {
        return new Overwrite<>(context, table, table.stamp(entity, context.stamps()));
    }

    @Override
    public final UpdateWrite<T> update(K key) {
        return UpdateWrite.of(context, table, keyItem(key), new AttributeExists(partitionKey));
    }

    @Override
    public final Modification<T> modify(K key, UnaryOperator<T> change) {
        return new Modification<>(context, table, table.itemKey(key), change);
    }

    @Override
    public final KeyDelete<T> delete(K key) {
        return new KeyDelete<>(context, table, keyItem(key));
    }

    @Override
    public final DeleteWrite<T> deleteUnchanged(T entity) {
        ConditionExpression stored = new AttributeExists(partitionKey);
        return new DeleteWrite<>(
                context,
                table,
                keyItem(table.keyOf().apply(entity)),
                table.versioning() == null ? stored : stored.and(unchangedSince(entity)));
    }

    @Override
    public final Check<T> exists(K key) {
        return new Check<>(context, table, table.itemKey(key), new AttributeExists(partitionKey));
    }

    @Override
    public final Check<T> notExists(K key) {
        return new Check<>(context, table, table.itemKey(key), new AttributeNotExists(partitionKey));
    }

    @Override
    public final TableScan<T> scan() {
        return new TableScanSteps<>(ReadSteps.scan(context, primaryKey, table.mapper()));
    }

    @Override
    public final Changes<T> changes() {
        return new Changes<>(context.backend(), table.tableName(), table.mapper(), primaryKey.scanFilter());
    }
}
