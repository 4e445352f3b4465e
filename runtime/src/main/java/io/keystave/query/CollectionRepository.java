package io.keystave.query;

import io.keystave.stream.Changes;
import java.util.Optional;

/**
 * What the generated repository of a sealed interface offers besides its finders and queries: it reads every item type of a
 * table. Each type has a repository of its own, which writes. Safe for use by many threads.
 *
 * @param <T> the sealed interface
 * @param <K> its primary key
 */
public interface CollectionRepository<T, K> {

    /** The entity under a full key, of whatever type. A {@code GetItem}: half a read capacity unit for each 4 KB begun. */
    Optional<T> find(K key);

    /** The same, and sees every write that was acknowledged before. Costs twice as much. */
    Optional<T> findConsistent(K key);

    /** Reads the whole table, at the cost of the whole table. */
    TableScan<T> scan();

    /** The changes of every item type, in the order in which they happened to each item; of no cost until one is asked for. */
    Changes<T> changes();
}
