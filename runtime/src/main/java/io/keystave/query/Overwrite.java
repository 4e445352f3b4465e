package io.keystave.query;

import io.keystave.operation.WriteRequest;

/**
 * A put of a whole entity over whatever is stored, not run yet: it checks nothing. Immutable.
 *
 * @param <T> the entity
 */
public final class Overwrite<T> extends EntityWrite<T> implements BatchWrite<T> {

    Overwrite(RepositoryContext context, EntityTable<T, ?> table, T entity) {
        super(context, table, entity, null);
    }

    @Override
    public ItemKey itemKey() {
        return new ItemKey(table().tableName(), nextItem().only(table().keyNames()));
    }

    @Override
    public WriteRequest request() {
        return WriteRequest.put(nextItem());
    }
}
