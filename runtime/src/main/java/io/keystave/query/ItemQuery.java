package io.keystave.query;

/**
 * A query that is ready to run: its results share a partition key and come in sort key order.
 *
 * @param <R> the entity, or the row of an index that does not hold whole items
 */
public interface ItemQuery<R> extends ItemRead<R> {

    /** Results in descending sort key order. */
    ItemQuery<R> descending();

    @Override
    ItemQuery<R> filter(Condition<R> condition);

    @Override
    ItemQuery<R> limit(int results);

    @Override
    ItemQuery<R> readBudget(long items);
}
