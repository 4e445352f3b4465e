package io.keystave.query;

import java.util.function.Consumer;

/**
 * A scan of a whole table: it reads and pays for every item, whatever the filter keeps. Results come in no order that means
 * anything.
 *
 * @param <T> the entity
 */
public interface TableScan<T> extends ItemRead<T> {

    /** Sees every write that was acknowledged before. Costs twice an eventually consistent read. */
    TableScan<T> consistent();

    @Override
    TableScan<T> filter(Condition<T> condition);

    @Override
    TableScan<T> limit(int results);

    @Override
    TableScan<T> readBudget(long items);

    /**
     * Reads the table in several segments at once, each on a thread of its own, and hands each result to the action on one of
     * those threads; so the action must be safe for use by many threads. Returns when all is read. It costs what the scan
     * costs, in less time: it can use up a table's whole capacity.
     *
     * @param segments 1 to 64
     * @throws IllegalArgumentException if the number is out of bounds
     * @throws IllegalStateException if there is a limit or a read budget, which segments cannot share, or if the calling
     *     thread is interrupted
     */
    void forEachInParallel(int segments, Consumer<? super T> action);
}
