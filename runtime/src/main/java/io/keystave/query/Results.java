package io.keystave.query;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a read that has been described, in the form one wants them. Each method runs the read anew.
 *
 * @param <R> the entity, the row of an index, or what was projected
 */
public interface Results<R> extends Iterable<R> {

    /** All results, in as many requests as it takes. */
    List<R> list();

    /** All results, read page by page as the stream is consumed. */
    Stream<R> stream();

    /** All results, read page by page as they are asked for. */
    @Override
    default Iterator<R> iterator() {
        return stream().iterator();
    }

    /** The first result. */
    Optional<R> first();

    /** The number of results; nothing of them is transferred. Costs as reading them. */
    long count();

    /** The first page. {@code size} is the number of results, at least 1. */
    Page<R> page(int size);

    /**
     * The page that begins where a token says; null begins with the first.
     *
     * @throws PageTokenException if the token was altered, or another query gave it
     */
    Page<R> page(int size, @Nullable PageToken from);

    /**
     * Each result made into something else, for instance what was projected into a record of your own. The function runs
     * when the results are read.
     */
    <S> Results<S> map(Function<? super R, ? extends S> function);

    /** What this query would do, without doing it. */
    Plan explain();
}
