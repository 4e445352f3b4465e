package io.keystave.query;

import java.util.List;

/** The steps of a query of a local secondary index that does not hold whole items. Generated stages extend it. */
public class LocalIndexQuerySteps<R, T> extends ResultSteps<R> implements LocalIndexQuery<R, T> {

    private final EntityTable<T, ?> table;

    /** All entries with the key values so far. */
    public LocalIndexQuerySteps(KeyPath<R> path, EntityTable<T, ?> table) {
        this(path.read(), table);
    }

    /** The entries whose next sort key part lies in a range. */
    public LocalIndexQuerySteps(KeyPath<R> path, PartRange range, EntityTable<T, ?> table) {
        this(path.read(range), table);
    }

    private LocalIndexQuerySteps(ReadSteps<R> read, EntityTable<T, ?> table) {
        super(read);
        this.table = table;
    }

    @Override
    public final LocalIndexQuery<R, T> filter(Condition<R> condition) {
        return new LocalIndexQuerySteps<>(read().withFilter(condition), table);
    }

    @Override
    public final LocalIndexQuery<R, T> descending() {
        return new LocalIndexQuerySteps<>(read().inDescendingOrder(), table);
    }

    @Override
    public final LocalIndexQuery<R, T> consistent() {
        return new LocalIndexQuerySteps<>(read().consistently(), table);
    }

    @Override
    public final Results<T> hydrate() {
        return new ResultSteps<>(read().withRows(Rows.hydrated(read().context(), table)));
    }

    @Override
    public final LocalIndexQuery<R, T> limit(int results) {
        return new LocalIndexQuerySteps<>(read().withLimit(results), table);
    }

    @Override
    public final LocalIndexQuery<R, T> readBudget(long items) {
        return new LocalIndexQuerySteps<>(read().withBudget(items), table);
    }

    @Override
    public final Results<Projected<R>> project(List<? extends Attribute<R, ?>> attributes) {
        return new ResultSteps<>(read().project(attributes));
    }
}
