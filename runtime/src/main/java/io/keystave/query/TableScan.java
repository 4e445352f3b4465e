package io.keystave.query;

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
}
