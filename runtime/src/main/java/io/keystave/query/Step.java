package io.keystave.query;

import java.util.Optional;

/**
 * A handle to one write or check of a transaction, with which its outcome is asked for. Two handles are equal only if they
 * are the same.
 *
 * @param <T> the entity
 */
public final class Step<T> {
    private final Transaction transaction;
    private final int position;
    private final EntityTable<T, ?> table;
    private final Optional<T> entityAfterwards;

    Step(Transaction transaction, int position, EntityTable<T, ?> table, Optional<T> entityAfterwards) {
        this.transaction = transaction;
        this.position = position;
        this.table = table;
        this.entityAfterwards = entityAfterwards;
    }

    /**
     * The entity as an insert or a put stores it, with its next version. Empty for updates, deletes and checks, of which the
     * service gives nothing back.
     *
     * @throws IllegalStateException if the transaction has not happened
     */
    public Optional<T> entity() {
        transaction.requireDone();
        return entityAfterwards;
    }

    Transaction transaction() {
        return transaction;
    }

    int position() {
        return position;
    }

    EntityTable<T, ?> table() {
        return table;
    }
}
