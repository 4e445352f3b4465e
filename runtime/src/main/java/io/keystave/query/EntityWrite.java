package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.mapper.Versioning;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.PutItem;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An insert or a put of a whole entity, not run yet. Immutable.
 *
 * @param <T> the entity
 */
public final class EntityWrite<T> implements Write<T> {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final T entity;
    private final @Nullable ConditionExpression condition;

    EntityWrite(RepositoryContext context, EntityTable<T, ?> table, T entity, @Nullable ConditionExpression condition) {
        this.context = context;
        this.table = table;
        this.entity = entity;
        this.condition = condition;
    }

    /** Only if the condition holds of the stored entity; on top of what the write itself demands. */
    public EntityWrite<T> when(Condition<T> required) {
        return new EntityWrite<>(context, table, entity, Conditions.both(condition, required.expression()));
    }

    /**
     * Runs the write and gives the entity as it is stored now: the same, or with the next version.
     *
     * @throws WriteRejectedException if the condition did not hold
     */
    public T execute() {
        return Conditions.entityOf(attempt());
    }

    @Override
    public Outcome<T> attempt() {
        Versioning<T> versioning = table.versioning();
        T next = versioning == null ? entity : versioning.withVersion(entity, versioning.version(entity) + 1);
        try {
            context.backend()
                    .putItem(PutItem.of(table.tableName(), table.mapper().toItem(next))
                            .condition(condition)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Applied<>(Optional.of(next));
        } catch (ConditionalCheckFailedException e) {
            return Conditions.rejected(table, e);
        }
    }
}
