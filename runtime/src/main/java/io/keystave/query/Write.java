package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.mapper.Versioning;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.TransactWriteItem;
import io.keystave.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A write that has been described and not yet run. Immutable: it may be kept and run again, on its own or as a step of a
 * transaction.
 *
 * @param <T> the entity
 */
public abstract sealed class Write<T> permits EntityWrite, UpdateWrite, DeleteWrite {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final @Nullable ConditionExpression condition;

    Write(RepositoryContext context, EntityTable<T, ?> table, @Nullable ConditionExpression condition) {
        this.context = context;
        this.table = table;
        this.condition = condition;
    }

    /**
     * Runs the write and tells whether its condition held. Durable when it returns, as far as the store was opened to be.
     *
     * @throws io.keystave.operation.ValidationException if the item breaks a rule, for instance if it is over 400 KB
     */
    public abstract Outcome<T> attempt();

    /** The write as an action of a transaction, which asks for the stored item if its condition fails. */
    abstract TransactWriteItem action();

    /** The entity as it is stored when the write has happened, where that is known beforehand. */
    abstract Optional<T> entityAfterwards();

    final RepositoryContext context() {
        return context;
    }

    final EntityTable<T, ?> table() {
        return table;
    }

    final @Nullable ConditionExpression condition() {
        return condition;
    }

    /** The entity with its next version, if it has versions. */
    final T next(T entity) {
        Versioning<T> versioning = table.versioning();
        return versioning == null ? entity : versioning.withVersion(entity, versioning.version(entity) + 1);
    }

    final Rejected<T> rejected(ConditionalCheckFailedException e) {
        return table.rejected(e.item().orElse(null));
    }

    final Optional<T> entity(@Nullable Item item) {
        return Optional.ofNullable(item).map(table::read);
    }

    /** The entity of a write that happened and has one. */
    static <T> T entityOf(Outcome<T> outcome) {
        return entityIfAny(outcome).orElseThrow();
    }

    /** The entity of a write that happened. */
    static <T> Optional<T> entityIfAny(Outcome<T> outcome) {
        if (outcome instanceof Applied<T> applied) {
            return applied.entity();
        }
        throw new WriteRejectedException((Rejected<T>) outcome);
    }

    static ConditionExpression both(@Nullable ConditionExpression first, ConditionExpression second) {
        return first == null ? second : first.and(second);
    }
}
