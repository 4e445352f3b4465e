package io.keystave.server.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape that the list of actions of both transactions has. */
final class TransactionShape {
    private static final int MOST_ACTIONS = 100;

    private TransactionShape() {}

    static void check(@Nullable List<?> actions, Constraints constraints) {
        constraints.required(actions, "transactItems");
        if (actions != null) {
            // Not the actions themselves: they have values.
            constraints.size(actions, "transactItems", 1, MOST_ACTIONS);
        }
    }
}
