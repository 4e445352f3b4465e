package io.keystave.query;

import java.util.List;

/** The steps of a query of the base table or of a local index that holds whole items. Generated stages extend it. */
public class TableQuerySteps<T> extends ResultSteps<T> implements TableQuery<T> {

    /** All items with the key values so far. */
    public TableQuerySteps(KeyPath<T> path) {
        this(path.read());
    }

    /** The items whose next sort key part lies in a range. */
    public TableQuerySteps(KeyPath<T> path, PartRange range) {
        this(path.read(range));
    }

    private TableQuerySteps(ReadSteps<T> read) {
        super(read);
    }

    @Override
    public final TableQuery<T> filter(Condition<T> condition) {
        return new TableQuerySteps<>(read().withFilter(condition));
    }

    @Override
    public final TableQuery<T> descending() {
        return new TableQuerySteps<>(read().inDescendingOrder());
    }

    @Override
    public final TableQuery<T> consistent() {
        return new TableQuerySteps<>(read().consistently());
    }

    @Override
    public final TableQuery<T> limit(int results) {
        return new TableQuerySteps<>(read().withLimit(results));
    }

    @Override
    public final TableQuery<T> readBudget(long items) {
        return new TableQuerySteps<>(read().withBudget(items));
    }

    @Override
    public final Results<Projected<T>> project(List<? extends Attribute<T, ?>> attributes) {
        return new ResultSteps<>(read().project(attributes));
    }
}
