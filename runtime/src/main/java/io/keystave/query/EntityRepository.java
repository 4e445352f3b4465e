package io.keystave.query;

import io.keystave.operation.RetryPolicy;
import io.keystave.stream.Changes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every generated repository offers besides its finders and queries. Safe for use by many threads.
 *
 * @param <T> the entity
 * @param <K> its primary key
 */
public interface EntityRepository<T, K> {

    /** The entity under a full key. A {@code GetItem}: half a read capacity unit for each 4 KB begun. */
    Optional<T> find(K key);

    /** The same, and sees every write that was acknowledged before. Costs twice as much. */
    Optional<T> findConsistent(K key);

    /**
     * The entities under some keys, in the order of the keys and without those that do not exist. Batches of up to 100 keys;
     * costs a {@link #find} for each key.
     *
     * @throws IncompleteBatchException if the service left some over in every try of the {@link RetryPolicy}
     */
    List<T> findAll(Collection<K> keys);

    /** A read by key that a database runs together with others, also of other repositories. */
    Lookup<T> lookup(K key);

    /** Writes an entity whose key must not exist yet. */
    EntityWrite<T> insert(T entity);

    /**
     * Writes an entity, replacing the one with the same key if there is one. If the entity has a version, only over the
     * version it was read with.
     */
    EntityWrite<T> put(T entity);

    /** Writes an entity over whatever is stored under its key, whatever its version. A batch may hold it. */
    Overwrite<T> overwrite(T entity);

    /** Changes single attributes of the entity under a key; rejected if there is none. */
    UpdateWrite<T> update(K key);

    /**
     * Changes the entity under a key by a function of it, under the condition that it is still as it was read; rejected if
     * there is none. The function should do nothing but compute, since it runs anew when another write was faster.
     */
    Modification<T> modify(K key, UnaryOperator<T> change);

    /** Deletes the entity under a key, whatever its version; deleting nothing succeeds. A batch may hold it. */
    KeyDelete<T> delete(K key);

    /** Deletes an entity that must be stored, if it has versions with the version it was read with. */
    DeleteWrite<T> deleteUnchanged(T entity);

    /** For a transaction: that there is an entity under a key, and with {@code when} what else must hold of it. */
    Check<T> exists(K key);

    /** For a transaction: that there is no entity under a key. */
    Check<T> notExists(K key);

    /** Reads the whole table, at the cost of the whole table. */
    TableScan<T> scan();

    /** The changes of all entities in the table, for consumers that are told of each. The table needs a stream. */
    Changes<T> changes();
}
