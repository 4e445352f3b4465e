package io.keystave.query;

import io.keystave.operation.WriteRequest;
import io.keystave.value.Item;

/**
 * A delete of whatever is stored under a key, not run yet: it checks nothing. Immutable.
 *
 * @param <T> the entity
 */
public final class KeyDelete<T> extends DeleteWrite<T> implements BatchWrite<T> {

    KeyDelete(RepositoryContext context, EntityTable<T, ?> table, Item key) {
        super(context, table, key, null);
    }

    @Override
    public ItemKey itemKey() {
        return new ItemKey(table().tableName(), key());
    }

    @Override
    public WriteRequest request() {
        return WriteRequest.delete(key());
    }
}
