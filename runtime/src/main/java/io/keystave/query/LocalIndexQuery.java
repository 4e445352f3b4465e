package io.keystave.query;

/**
 * A query of a local secondary index that does not hold whole items.
 *
 * @param <R> a row of the keys and included attributes
 * @param <T> the entity
 */
public interface LocalIndexQuery<R, T> extends TableQuery<R> {

    /**
     * Whole entities: reads each result's item from the table as well. Costs a read of the table for each result, on top of
     * the index.
     */
    Results<T> hydrate();

    @Override
    LocalIndexQuery<R, T> consistent();

    @Override
    LocalIndexQuery<R, T> filter(Condition<R> condition);

    @Override
    LocalIndexQuery<R, T> descending();

    @Override
    LocalIndexQuery<R, T> limit(int results);

    @Override
    LocalIndexQuery<R, T> readBudget(long items);
}
