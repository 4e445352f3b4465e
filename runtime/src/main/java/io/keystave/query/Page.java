package io.keystave.query;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Some of the results of a query, and where the rest begins.
 *
 * <p>A page holds as many results as were asked for, unless the query has no more or its read budget is spent: it is never
 * empty merely because a filter dropped what was read.
 *
 * @param items the results, in the order of the query
 * @param next where the next page begins; empty if this was the last
 */
public record Page<T>(List<T> items, Optional<PageToken> next) implements Iterable<T> {
    public Page {
        items = List.copyOf(items);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
