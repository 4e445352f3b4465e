package io.keystave.query;

import java.util.List;
import java.util.function.Consumer;

/** The steps of a scan. */
class TableScanSteps<T> extends ResultSteps<T> implements TableScan<T> {

    TableScanSteps(ReadSteps<T> read) {
        super(read);
    }

    @Override
    public final TableScan<T> filter(Condition<T> condition) {
        return new TableScanSteps<>(read().withFilter(condition));
    }

    @Override
    public final TableScan<T> consistent() {
        return new TableScanSteps<>(read().consistently());
    }

    @Override
    public final TableScan<T> limit(int results) {
        return new TableScanSteps<>(read().withLimit(results));
    }

    @Override
    public final TableScan<T> readBudget(long items) {
        return new TableScanSteps<>(read().withBudget(items));
    }

    @Override
    public final Results<Projected<T>> project(List<? extends Attribute<T, ?>> attributes) {
        return new ResultSteps<>(read().project(attributes));
    }

    @Override
    public final void forEachInParallel(int segments, Consumer<? super T> action) {
        ParallelScan.run(read(), segments, action);
    }
}
