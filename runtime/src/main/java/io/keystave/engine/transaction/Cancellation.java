package io.keystave.engine.transaction;

import io.keystave.operation.CancellationReason;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ItemCollectionSizeLimitExceededException;
import io.keystave.operation.TransactionCanceledException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers why a transaction cannot happen, since the service tells of every action. For one transaction. */
final class Cancellation {
    private final List<CancellationReason> reasons;
    private boolean isCancelled;

    Cancellation(int actions) {
        reasons = new ArrayList<>(Collections.nCopies(actions, CancellationReason.NONE));
    }

    /** Notes that the condition of an action does not hold. */
    void note(int action, ConditionalCheckFailedException e) {
        note(
                action,
                new CancellationReason(
                        "ConditionalCheckFailed", e.getMessage(), e.item().orElse(null)));
    }

    /** Notes that an action makes an item collection too large. */
    void note(int action, ItemCollectionSizeLimitExceededException e) {
        note(action, new CancellationReason("ItemCollectionSizeLimitExceeded", e.getMessage(), null));
    }

    private void note(int action, CancellationReason reason) {
        reasons.set(action, reason);
        isCancelled = true;
    }

    /** Cancels the transaction if anything was noted. */
    void throwIfAny() {
        if (isCancelled) {
            throw new TransactionCanceledException(reasons);
        }
    }

    /** The cancellation for an action that is wrong whatever the conditions say, so they do not count. */
    static TransactionCanceledException invalid(int actions, int action, RuntimeException e) {
        Cancellation cancellation = new Cancellation(actions);
        cancellation.note(action, new CancellationReason("ValidationError", e.getMessage(), null));
        return new TransactionCanceledException(cancellation.reasons);
    }
}
