package io.keystave.engine.table;

import io.keystave.operation.RestoreSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a table and is not part of its schema.
 *
 * @param policies who else may use it: the table under {@link TableHistory#TABLE}, streams under their labels
 * @param insights whether its contributors are watched: of the table under {@link TableHistory#TABLE}, of indexes under
 *     theirs
 * @param restored what it was restored from; null if it was not
 * @param recovery how far back it can be restored; null if it cannot
 */
public record TableAttachments(
        Map<String, Policy> policies,
        Map<String, Insights> insights,
        @Nullable RestoreSummary restored,
        @Nullable Recovery recovery) {
    public static final TableAttachments NONE = new TableAttachments(Map.of(), Map.of(), null, null);

    public TableAttachments {
        policies = Map.copyOf(policies);
        insights = Map.copyOf(insights);
    }

    /** A policy document and the id that each change of it gets. */
    public record Policy(String document, String revisionId) {}

    /** Whether contributors are watched, and since when they are or are not. */
    public record Insights(boolean enabled, Instant changed) {}

    /** Since when a table's changes are kept, and for how many days. */
    public record Recovery(Instant since, int days) {
        /** The earliest moment that is kept. */
        public Instant earliest(Instant now) {
            Instant oldest = oldest(now);
            return since.isAfter(oldest) ? since : oldest;
        }

        /** The time before which nothing is kept. */
        public Instant oldest(Instant now) {
            return now.minus(Duration.ofDays(days));
        }
    }

    /** These attachments with another policy of a stream or the table; null for none. */
    public TableAttachments withPolicy(String of, @Nullable Policy changed) {
        Map<String, Policy> all = new HashMap<>(policies);
        if (changed == null) {
            all.remove(of);
        } else {
            all.put(of, changed);
        }
        return new TableAttachments(all, insights, restored, recovery);
    }

    public TableAttachments withInsights(String name, Insights changed) {
        Map<String, Insights> all = new HashMap<>(insights);
        all.put(name, changed);
        return new TableAttachments(policies, all, restored, recovery);
    }

    /** These attachments without those of an index, since one of the same name may come later. */
    public TableAttachments withoutIndex(String name) {
        Map<String, Insights> others = new HashMap<>(insights);
        others.remove(name);
        return new TableAttachments(policies, others, restored, recovery);
    }

    public TableAttachments withRestored(@Nullable RestoreSummary changed) {
        return new TableAttachments(policies, insights, changed, recovery);
    }

    public TableAttachments withRecovery(@Nullable Recovery changed) {
        return new TableAttachments(policies, insights, restored, changed);
    }
}
