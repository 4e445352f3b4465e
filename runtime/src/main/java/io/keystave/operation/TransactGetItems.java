package io.keystave.operation;

import java.util.List;

/**
 * Reads items of one or more tables as they were at one moment.
 *
 * @param transactItems 1 to 100 items, none twice, with 4 MB at most
 */
public record TransactGetItems(List<Get> transactItems, ReturnConsumedCapacity returnConsumedCapacity) {
    public TransactGetItems {
        transactItems = List.copyOf(transactItems);
    }

    /** The plain request; the other choices are at their defaults. */
    public static TransactGetItems of(List<Get> transactItems) {
        return new TransactGetItems(transactItems, ReturnConsumedCapacity.NONE);
    }

    /** The plain request; the other choices are at their defaults. */
    public static TransactGetItems of(Get... transactItems) {
        return of(List.of(transactItems));
    }

    public TransactGetItems returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new TransactGetItems(transactItems, returnConsumedCapacity);
    }
}
