package io.keystave.query;

import io.keystave.stream.Changes;
import java.util.Optional;

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

    /** Writes an entity whose key must not exist yet. */
    EntityWrite<T> insert(T entity);

    /**
     * Writes an entity, replacing the one with the same key if there is one. If the entity has a version, only over the
     * version it was read with.
     */
    EntityWrite<T> put(T entity);

    /** Changes single attributes of the entity under a key; rejected if there is none. */
    UpdateWrite<T> update(K key);

    /** Deletes the entity under a key, whatever its version; deleting nothing succeeds. */
    DeleteWrite<T> delete(K key);

    /** Reads the whole table, at the cost of the whole table. */
    TableScan<T> scan();

    /** The changes of all entities in the table, for consumers that are told of each. The table needs a stream. */
    Changes<T> changes();
}
