package io.keystave.query;

import io.keystave.operation.CancellationReason;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.TransactionConflictException;
import io.keystave.operation.TransactionInProgressException;
import java.util.Set;
import java.util.function.Supplier;

/** Transactions that met another one, or too little capacity, and are tried again. */
final class Conflicts {
    /** Codes of reasons that pass. Source: API reference, TransactWriteItems, cancellation reasons. */
    private static final Set<String> PASSING =
            Set.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private Conflicts() {}

    /** Calls until it succeeds, fails for a reason that lasts, or has failed as often as the policy allows. */
    static <R> R retried(RetryPolicy policy, Supplier<R> call) {
        Backoff backoff = new Backoff(policy);
        while (true) {
            try {
                return call.get();
            } catch (TransactionCanceledException e) {
                if (!isPassing(e) || !backoff.again()) {
                    throw e;
                }
            } catch (TransactionConflictException | TransactionInProgressException e) {
                if (!backoff.again()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isPassing(TransactionCanceledException e) {
        return e.cancellationReasons().stream().map(CancellationReason::code).allMatch(PASSING::contains);
    }
}
