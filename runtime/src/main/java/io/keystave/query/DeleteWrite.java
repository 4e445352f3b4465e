package io.keystave.query;

import static io.keystave.operation.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.Delete;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.TransactWriteItem;
import io.keystave.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delete of the entity under a key, not run yet. Immutable.
 *
 * @param <T> the entity
 */
public sealed class DeleteWrite<T> extends Write<T> permits KeyDelete {
    private final Item key;

    DeleteWrite(RepositoryContext context, EntityTable<T, ?> table, Item key, @Nullable ConditionExpression condition) {
        super(context, table, condition);
        this.key = key;
    }

    /** Only if the condition holds of the stored entity. */
    public final DeleteWrite<T> when(Condition<T> required) {
        return new DeleteWrite<>(context(), table(), key, both(condition(), required.expression()));
    }

    /**
     * Runs the delete and gives the entity that is gone; empty if there was none.
     *
     * @throws WriteRejectedException if the condition did not hold
     */
    public final Optional<T> execute() {
        return entityIfAny(attempt());
    }

    @Override
    public final Outcome<T> attempt() {
        try {
            Item gone = context()
                    .backend()
                    .deleteItem(DeleteItem.of(table().tableName(), key)
                            .condition(condition())
                            .returnValues(ReturnValues.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ALL_OLD))
                    .attributes();
            return new Applied<>(entity(gone));
        } catch (ConditionalCheckFailedException e) {
            return rejected(e);
        }
    }

    @Override
    final TransactWriteItem action() {
        return TransactWriteItem.of(Delete.of(table().tableName(), key)
                .condition(condition())
                .returnValuesOnConditionCheckFailure(ALL_OLD));
    }

    @Override
    final Optional<T> entityAfterwards() {
        return Optional.empty();
    }

    final Item key() {
        return key;
    }
}
