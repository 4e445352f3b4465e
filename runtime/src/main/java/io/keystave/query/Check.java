package io.keystave.query;

import static io.keystave.operation.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.TransactWriteItem;

/**
 * What must hold of an entity that a transaction does not change. Immutable.
 *
 * @param <T> the entity
 */
public final class Check<T> {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final ItemKey key;
    private final ConditionExpression condition;

    Check(RepositoryContext context, EntityTable<T, ?> table, ItemKey key, ConditionExpression condition) {
        this.context = context;
        this.table = table;
        this.key = key;
        this.condition = condition;
    }

    /** The condition must hold as well. */
    public Check<T> when(Condition<T> required) {
        return new Check<>(context, table, key, condition.and(required.expression()));
    }

    RepositoryContext context() {
        return context;
    }

    EntityTable<T, ?> table() {
        return table;
    }

    TransactWriteItem action() {
        return TransactWriteItem.of(
                ConditionCheck.of(key.tableName(), key.key(), condition).returnValuesOnConditionCheckFailure(ALL_OLD));
    }
}
