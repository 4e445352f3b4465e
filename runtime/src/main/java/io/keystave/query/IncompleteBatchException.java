package io.keystave.query;

import io.keystave.operation.RetryPolicy;
import java.util.List;

/** The service left parts of a batch over in every try that the {@link RetryPolicy} allows; the other parts were done. */
public final class IncompleteBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ItemKey> left;

    /** For a batch of so many items, of which some are left over. */
    public IncompleteBatchException(int items, List<ItemKey> left) {
        super(
                left.size() + " of " + items
                        + " items of a batch were not processed in any try, because the service was"
                        + " short of capacity. Raise the capacity, or allow more tries with Keystave.builder().retryPolicy(…).");
        this.left = List.copyOf(left);
    }

    /** The items that were not read or written. */
    public List<ItemKey> left() {
        return left;
    }
}
