package io.keystave.query;

import java.util.List;

/** The steps of a query of a global secondary index. Generated stages extend it. */
public class IndexQuerySteps<R, T> extends ResultSteps<R> implements IndexQuery<R, T> {

    private final EntityTable<T, ?> table;

    /** All entries with the key values so far. */
    public IndexQuerySteps(KeyPath<R> path, EntityTable<T, ?> table) {
        this(path.read(), table);
    }

    /** The entries whose next sort key part lies in a range. */
    public IndexQuerySteps(KeyPath<R> path, PartRange range, EntityTable<T, ?> table) {
        this(path.read(range), table);
    }

    private IndexQuerySteps(ReadSteps<R> read, EntityTable<T, ?> table) {
        super(read);
        this.table = table;
    }

    @Override
    public final IndexQuery<R, T> filter(Condition<R> condition) {
        return new IndexQuerySteps<>(read().withFilter(condition), table);
    }

    @Override
    public final IndexQuery<R, T> descending() {
        return new IndexQuerySteps<>(read().inDescendingOrder(), table);
    }

    @Override
    public final Results<T> hydrate() {
        return new ResultSteps<>(read().withRows(Rows.hydrated(read().context(), table)));
    }

    @Override
    public final IndexQuery<R, T> limit(int results) {
        return new IndexQuerySteps<>(read().withLimit(results), table);
    }

    @Override
    public final IndexQuery<R, T> readBudget(long items) {
        return new IndexQuerySteps<>(read().withBudget(items), table);
    }

    @Override
    public final Results<Projected<R>> project(List<? extends Attribute<R, ?>> attributes) {
        return new ResultSteps<>(read().project(attributes));
    }
}
