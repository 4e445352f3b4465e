package io.keystave.query;

import java.util.List;

/**
 * A read of many items that is ready to run and may still be narrowed. Immutable; nothing runs before a method of the second
 * half.
 *
 * <p>Cost: half a read capacity unit for each 4 KB begun of all that is read, before the
 * filter; twice that if consistent.
 *
 * @param <R> the entity, or the row of an index that does not hold whole items
 */
public interface ItemRead<R> extends Results<R> {

    /** Keeps only results for which the condition holds; what it drops has been read and paid for. */
    ItemRead<R> filter(Condition<R> condition);

    /** At most so many results, counted after the filter; at least 1. Default: all. */
    ItemRead<R> limit(int results);

    /**
     * Reads at most so many items before it stops, whatever the filter keeps; at least 1. Default: none.
     *
     * <p>Guards against a filter that keeps little of a large item collection. A page that stops for it has a next token.
     */
    ItemRead<R> readBudget(long items);

    /** Only these attributes of each result; the filter may still use the others. */
    Results<Projected<R>> project(List<? extends Attribute<R, ?>> attributes);
}
