package io.keystave.query;

/**
 * A query of the base table or of a local secondary index, which can also be read consistently.
 *
 * @param <T> the entity, or the row of a local index that does not hold whole items
 */
public interface TableQuery<T> extends ItemQuery<T> {

    /** Sees every write that was acknowledged before. Costs twice an eventually consistent read. */
    TableQuery<T> consistent();

    @Override
    TableQuery<T> filter(Condition<T> condition);

    @Override
    TableQuery<T> descending();

    @Override
    TableQuery<T> limit(int results);

    @Override
    TableQuery<T> readBudget(long items);
}
