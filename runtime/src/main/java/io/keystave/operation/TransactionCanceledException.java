package io.keystave.operation;

import java.util.List;
import java.util.stream.Collectors;

/** A transaction that did not happen; nothing was changed. */
public class TransactionCanceledException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    private final transient List<CancellationReason> cancellationReasons;

    /** With a reason for each action, in the order of the request. */
    public TransactionCanceledException(List<CancellationReason> cancellationReasons) {
        super("Transaction cancelled, please refer cancellation reasons for specific reasons "
                + cancellationReasons.stream()
                        .map(CancellationReason::code)
                        .collect(Collectors.joining(", ", "[", "]")));
        this.cancellationReasons = List.copyOf(cancellationReasons);
    }

    /** A reason for each action, in the order of the request. */
    public List<CancellationReason> cancellationReasons() {
        return cancellationReasons;
    }
}
