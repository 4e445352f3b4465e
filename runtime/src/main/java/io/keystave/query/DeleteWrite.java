package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delete of the entity under a key, not run yet. Immutable.
 *
 * @param <T> the entity
 */
public final class DeleteWrite<T> implements Write<T> {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final Item key;
    private final @Nullable ConditionExpression condition;

    DeleteWrite(RepositoryContext context, EntityTable<T, ?> table, Item key, @Nullable ConditionExpression condition) {
        this.context = context;
        this.table = table;
        this.key = key;
        this.condition = condition;
    }

    /** Only if the condition holds of the stored entity. */
    public DeleteWrite<T> when(Condition<T> required) {
        return new DeleteWrite<>(context, table, key, Conditions.both(condition, required.expression()));
    }

    /**
     * Runs the delete and gives the entity that is gone; empty if there was none.
     *
     * @throws WriteRejectedException if the condition did not hold
     */
    public Optional<T> execute() {
        Outcome<T> outcome = attempt();
        if (outcome instanceof Applied<T> applied) {
            return applied.entity();
        }
        throw new WriteRejectedException((Rejected<T>) outcome);
    }

    @Override
    public Outcome<T> attempt() {
        try {
            Item gone = context.backend()
                    .deleteItem(DeleteItem.of(table.tableName(), key)
                            .condition(condition)
                            .returnValues(ReturnValues.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes();
            return new Applied<>(Optional.ofNullable(gone).map(item -> Rows.read(table.mapper(), item)));
        } catch (ConditionalCheckFailedException e) {
            return Conditions.rejected(table, e);
        }
    }
}
