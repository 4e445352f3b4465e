package io.keystave.query;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some of the results of a query, and where the rest begins.
 *
 * <p>A page holds as many results as were asked for, unless the query has no more or its read budget is spent: it is never
 * empty merely because a filter dropped what was read.
 *
 * @param items the results, in the order of the query
 * @param nextOrNull where the next page begins; null if there is none
 */
public record Page<T>(List<T> items, @Nullable PageToken nextOrNull) implements Iterable<T> {
    public Page {
        items = List.copyOf(items);
    }

    /** Where the next page begins; empty if this was the last. */
    public Optional<PageToken> next() {
        return Optional.ofNullable(nextOrNull);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
