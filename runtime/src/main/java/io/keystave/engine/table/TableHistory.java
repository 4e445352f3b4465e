package io.keystave.engine.table;

import io.keystave.operation.ThroughputChanges;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the settings of a table were changed; null is never.
 *
 * @param onDemandSince when it became on-demand last
 * @param throughput when provisioned throughput was changed: of the table under {@link #TABLE}, of indexes under theirs
 * @param tableClassChanged when it got another class
 * @param streamLabel when its latest stream was turned on, as that stream is labelled
 * @param timeToLiveChanged when the expiry of its items was turned on or off
 */
public record TableHistory(
        @Nullable Instant onDemandSince,
        Map<String, ThroughputChanges> throughput,
        @Nullable Instant tableClassChanged,
        @Nullable String streamLabel,
        @Nullable Instant timeToLiveChanged) {
    /** What stands for the table itself where indexes have their names; no index can be called so. */
    public static final String TABLE = "*";

    public static final TableHistory NONE = new TableHistory(null, Map.of(), null, null, null);

    public TableHistory {
        throughput = Map.copyOf(throughput);
    }

    /** The changes of an index's throughput, or with {@link #TABLE} of the table's. */
    public ThroughputChanges throughputOf(String name) {
        return throughput.getOrDefault(name, ThroughputChanges.NONE);
    }

    public TableHistory withOnDemandSince(Instant time) {
        return new TableHistory(time, throughput, tableClassChanged, streamLabel, timeToLiveChanged);
    }

    public TableHistory withThroughput(String name, ThroughputChanges changes) {
        Map<String, ThroughputChanges> all = new HashMap<>(throughput);
        all.put(name, changes);
        return new TableHistory(onDemandSince, all, tableClassChanged, streamLabel, timeToLiveChanged);
    }

    /** This history without that of an index, since one of the same name may come later. */
    public TableHistory withoutIndex(String name) {
        Map<String, ThroughputChanges> others = new HashMap<>(throughput);
        others.remove(name);
        return new TableHistory(onDemandSince, others, tableClassChanged, streamLabel, timeToLiveChanged);
    }

    public TableHistory withTableClassChanged(Instant time) {
        return new TableHistory(onDemandSince, throughput, time, streamLabel, timeToLiveChanged);
    }

    public TableHistory withStreamLabel(String label) {
        return new TableHistory(onDemandSince, throughput, tableClassChanged, label, timeToLiveChanged);
    }

    public TableHistory withTimeToLiveChanged(Instant time) {
        return new TableHistory(onDemandSince, throughput, tableClassChanged, streamLabel, time);
    }
}
