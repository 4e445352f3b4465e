package io.keystave.expression;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.expression.UpdateOperand.IfNotExists;
import io.keystave.value.Limits;
import java.util.List;

/**
 * How deep a tree may be, so that whoever walks it needs little stack. A text within the limits is never as deep; a tree that
 * a program puts together could be.
 */
final class Nesting {
    /** Each level takes four bytes of text at least, as in {@code NOT }. */
    private static final int MOST_CONDITIONS = Limits.EXPRESSION_BYTES / 4;

    /** The least text of a level. */
    private static final int FALLBACK_BYTES = "if_not_exists(a,)".length();

    private Nesting() {}

    /** Checks that a condition may stand within another. */
    static void requireRoomAround(ConditionExpression condition) {
        int depth = depth(condition);
        if (depth >= MOST_CONDITIONS) {
            throw new InvalidExpressionException(
                    "The expression contains too many operators; operator count: " + depth);
        }
    }

    private static int depth(ConditionExpression condition) {
        if (condition instanceof Not not) {
            return 1 + depth(not.condition());
        }
        if (condition instanceof And and) {
            return 1 + deepest(and.conditions());
        }
        return condition instanceof Or or ? 1 + deepest(or.conditions()) : 1;
    }

    private static int deepest(List<ConditionExpression> conditions) {
        int deepest = 0;
        for (ConditionExpression condition : conditions) {
            deepest = Math.max(deepest, depth(condition));
        }
        return deepest;
    }

    /** Checks that an operand may be the fallback of another. */
    static void requireRoomAround(UpdateOperand fallback) {
        int bytes = FALLBACK_BYTES;
        for (UpdateOperand next = fallback; next instanceof IfNotExists call; next = call.fallback()) {
            bytes += FALLBACK_BYTES;
        }
        if (bytes > Limits.EXPRESSION_BYTES) {
            throw new InvalidExpressionException(
                    "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
        }
    }
}
