package io.keystave.query;

import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one transaction while they are being put together: 1 to 100, no two of one item, all or none of which happen.
 * Used by one thread, inside the call that {@code Keystave.transact} makes.
 */
public final class Transaction {
    private final RepositoryContext context;
    private final List<TransactWriteItem> actions = new ArrayList<>();
    private boolean sent;
    private boolean done;

    private Transaction(RepositoryContext context) {
        this.context = context;
    }

    /** Puts a transaction together and runs it. */
    static void run(RepositoryContext context, @Nullable String clientToken, Consumer<Transaction> steps) {
        Transaction transaction = new Transaction(context);
        steps.accept(transaction);
        transaction.send(clientToken == null ? UUID.randomUUID().toString() : clientToken);
    }

    /**
     * Adds a write. Nothing happens before all steps are known.
     *
     * @return a handle, to ask for what became of it
     * @throws IllegalArgumentException if the write belongs to another database
     */
    public <T> Step<T> write(Write<T> write) {
        return add(write.context(), write.action(), write.table(), write.entityAfterwards());
    }

    /** Adds a condition on an entity that the transaction does not write. See {@link #write}. */
    public <T> Step<T> check(Check<T> check) {
        return add(check.context(), check.action(), check.table(), Optional.empty());
    }

    @SuppressWarnings("ReferenceEquality") // A database is itself and equal to no other.
    private <T> Step<T> add(
            RepositoryContext of, TransactWriteItem action, EntityTable<T, ?> table, Optional<T> entityAfterwards) {
        if (of != context) {
            throw new IllegalArgumentException("A transaction runs on one database, and this step is of another.");
        }
        if (sent) {
            throw new IllegalStateException("This transaction was sent already. Add its steps inside of transact().");
        }
        actions.add(action);
        return new Step<>(this, actions.size() - 1, table, entityAfterwards);
    }

    /** Sends the steps; without any there is nothing to do. A token makes each further try harmless. */
    private void send(String clientToken) {
        sent = true;
        if (!actions.isEmpty()) {
            try {
                Conflicts.retried(
                        context.retryPolicy(),
                        () -> context.backend()
                                .transactWriteItems(
                                        TransactWriteItems.of(actions).clientRequestToken(clientToken)));
            } catch (io.keystave.operation.TransactionCanceledException e) {
                throw new TransactionCanceledException(this, e.cancellationReasons(), e);
            }
        }
        done = true;
    }

    void requireDone() {
        if (!done) {
            throw new IllegalStateException("The transaction of this step has not happened.");
        }
    }
}
