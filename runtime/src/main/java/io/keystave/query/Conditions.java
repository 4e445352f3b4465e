package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionalCheckFailedException;
import org.jspecify.annotations.Nullable;

/** What all writes do with their conditions: joining them, and telling how they came out. */
final class Conditions {
    private Conditions() {}

    static ConditionExpression both(@Nullable ConditionExpression first, ConditionExpression second) {
        return first == null ? second : first.and(second);
    }

    static <T> Rejected<T> rejected(EntityTable<T, ?> table, ConditionalCheckFailedException e) {
        return new Rejected<>(e.item().map(item -> Rows.read(table.mapper(), item)));
    }

    /** The entity after a write that happened. */
    static <T> T entityOf(Outcome<T> outcome) {
        if (outcome instanceof Applied<T> applied) {
            return applied.entity().orElseThrow();
        }
        throw new WriteRejectedException((Rejected<T>) outcome);
    }
}
