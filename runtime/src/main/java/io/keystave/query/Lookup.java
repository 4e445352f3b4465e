package io.keystave.query;

import io.keystave.operation.BatchGetItem;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * An entity to be read by its key, together with others: made by {@link EntityRepository#lookup}, run by a database, and then
 * what its result is asked for with. Immutable; two look-ups of one key are equal.
 *
 * @param <T> the entity
 */
public final class Lookup<T> {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final ItemKey key;

    Lookup(RepositoryContext context, EntityTable<T, ?> table, ItemKey key) {
        this.context = context;
        this.table = table;
        this.key = key;
    }

    /** The item that is looked up; the operations model takes it, for instance in a {@link BatchGetItem}. */
    public ItemKey itemKey() {
        return key;
    }

    RepositoryContext context() {
        return context;
    }

    T read(Item item) {
        return table.read(item);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lookup<?> lookup && key.equals(lookup.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
