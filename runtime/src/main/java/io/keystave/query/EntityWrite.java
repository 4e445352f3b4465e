package io.keystave.query;

import static io.keystave.operation.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.TransactWriteItem;
import io.keystave.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An insert or a put of a whole entity, not run yet. Immutable.
 *
 * @param <T> the entity
 */
public sealed class EntityWrite<T> extends Write<T> permits Overwrite {
    private final T entity;

    EntityWrite(RepositoryContext context, EntityTable<T, ?> table, T entity, @Nullable ConditionExpression condition) {
        super(context, table, condition);
        this.entity = entity;
    }

    /** Only if the condition holds of the stored entity; on top of what the write itself demands. */
    public final EntityWrite<T> when(Condition<T> required) {
        return new EntityWrite<>(context(), table(), entity, both(condition(), required.expression()));
    }

    /**
     * Runs the write and gives the entity as it is stored now: the same, or with the next version.
     *
     * @throws WriteRejectedException if the condition did not hold
     */
    public final T execute() {
        return entityOf(attempt());
    }

    /**
     * Runs the write and gives the entity that it replaced; empty if there was none.
     *
     * @throws WriteRejectedException if the condition did not hold
     */
    public final Optional<T> executeReturningOld() {
        return entityIfAny(attemptReturningOld());
    }

    @Override
    public final Outcome<T> attempt() {
        T next = next(entity);
        try {
            context().backend().putItem(request(next));
            return new Applied<>(Optional.of(next));
        } catch (ConditionalCheckFailedException e) {
            return rejected(e);
        }
    }

    /** As {@link #attempt}, but what was applied carries the entity that it replaced; none if there was none. */
    public final Outcome<T> attemptReturningOld() {
        try {
            Item old = context()
                    .backend()
                    .putItem(request(next(entity)).returnValues(ReturnValues.ALL_OLD))
                    .attributes();
            return new Applied<>(entity(old));
        } catch (ConditionalCheckFailedException e) {
            return rejected(e);
        }
    }

    private PutItem request(T next) {
        return PutItem.of(table().tableName(), table().mapper().toItem(next))
                .condition(condition())
                .returnValuesOnConditionCheckFailure(ALL_OLD);
    }

    @Override
    final TransactWriteItem action() {
        return TransactWriteItem.of(Put.of(table().tableName(), nextItem())
                .condition(condition())
                .returnValuesOnConditionCheckFailure(ALL_OLD));
    }

    @Override
    final Optional<T> entityAfterwards() {
        return Optional.of(next(entity));
    }

    /** What is stored when the write has happened. */
    final Item nextItem() {
        return table().mapper().toItem(next(entity));
    }
}
