package io.keystave.query;

import io.keystave.operation.CancellationReason;
import java.util.List;
import java.util.Optional;

/** A typed transaction that did not happen; nothing was changed. Asked by the handles of its steps. */
public final class TransactionCanceledException extends io.keystave.operation.TransactionCanceledException {
    private static final long serialVersionUID = 1L;

    private final transient Transaction transaction;

    TransactionCanceledException(Transaction transaction, List<CancellationReason> reasons, Throwable cause) {
        super(reasons);
        this.transaction = transaction;
        initCause(cause);
    }

    /**
     * The rejection of a step whose condition did not hold, with the entity that is stored; empty if the step was not the
     * reason. The service looks at every step, so that several may have been rejected.
     *
     * @throws IllegalArgumentException if the step belongs to another transaction
     */
    public <T> Optional<Rejected<T>> rejection(Step<T> step) {
        CancellationReason reason = reason(step);
        return reason.code().equals("ConditionalCheckFailed")
                ? Optional.of(step.table().rejected(reason.item()))
                : Optional.empty();
    }

    /**
     * What the step had to do with the cancellation, in the service's words.
     *
     * @throws IllegalArgumentException if the step belongs to another transaction
     */
    public CancellationReason reason(Step<?> step) {
        if (step.transaction() != transaction) {
            throw new IllegalArgumentException("The step belongs to another transaction.");
        }
        return cancellationReasons().get(step.position());
    }
}
