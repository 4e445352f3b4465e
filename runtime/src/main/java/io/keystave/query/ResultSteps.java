package io.keystave.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second half of every read: running it. */
class ResultSteps<R> implements Results<R> {
    private final ReadSteps<R> read;

    ResultSteps(ReadSteps<R> read) {
        this.read = read;
    }

    final ReadSteps<R> read() {
        return read;
    }

    @Override
    public final List<R> list() {
        return reader().list();
    }

    @Override
    public final Stream<R> stream() {
        return reader().stream();
    }

    @Override
    public final Optional<R> first() {
        return new PageReader<>(read.withLimit(1)).list().stream().findFirst();
    }

    @Override
    public final long count() {
        return reader().count();
    }

    @Override
    public final Page<R> page(int size) {
        return reader().page(size, null);
    }

    @Override
    public final Page<R> page(int size, @Nullable PageToken from) {
        return reader().page(size, from);
    }

    @Override
    public final <S> Results<S> map(Function<? super R, ? extends S> function) {
        Rows<S> mapped =
                items -> read.rows().of(items).stream().<S>map(function).toList();
        return new ResultSteps<>(read.withRows(mapped));
    }

    @Override
    public final Plan explain() {
        return read.plan();
    }

    private PageReader<R> reader() {
        return new PageReader<>(read);
    }
}
