package io.keystave.query;

/**
 * A query of a global secondary index. It cannot be read consistently.
 *
 * @param <R> what the index holds: the entity, or a row of keys and included attributes
 * @param <T> the entity
 */
public interface IndexQuery<R, T> extends ItemQuery<R> {

    /**
     * Whole entities: reads each result's item from the table as well. Costs a read of the table for each result, on top of
     * the index. An item deleted in between is left out.
     */
    Results<T> hydrate();

    @Override
    IndexQuery<R, T> filter(Condition<R> condition);

    @Override
    IndexQuery<R, T> descending();

    @Override
    IndexQuery<R, T> limit(int results);

    @Override
    IndexQuery<R, T> readBudget(long items);
}
