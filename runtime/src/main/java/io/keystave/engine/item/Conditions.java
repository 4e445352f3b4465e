package io.keystave.engine.item;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** Judges the conditions of writes. */
public final class Conditions {
    private Conditions() {}

    /** Checks a condition, if there is one, on the stored item; where there is none, on an item without attributes. */
    public static void require(
            @Nullable ConditionExpression condition,
            @Nullable Item current,
            ReturnValuesOnConditionCheckFailure onFailure) {
        if (condition == null || condition.evaluate(current == null ? Item.EMPTY : current)) {
            return;
        }
        throw new ConditionalCheckFailedException(
                onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD ? current : null);
    }
}
