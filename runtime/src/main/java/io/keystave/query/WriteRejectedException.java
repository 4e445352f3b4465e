package io.keystave.query;

import io.keystave.operation.ConditionalCheckFailedException;

/** The condition of a typed write did not hold; carries what {@code attempt()} would have returned. */
public final class WriteRejectedException extends ConditionalCheckFailedException {
    private static final long serialVersionUID = 1L;

    private final transient Rejected<?> rejected;

    WriteRejectedException(Rejected<?> rejected) {
        super(null);
        this.rejected = rejected;
    }

    /** The rejection, with the stored entity. */
    public Rejected<?> rejected() {
        return rejected;
    }
}
