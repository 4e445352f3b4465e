package io.keystave.operation;

/**
 * A request that the service refused. Type and text are the service's own, because callers match on them; what Keystave
 * adds (the stored item, cancellation reasons) is in accessors and never part of the text.
 */
public abstract class DynamoDbException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected DynamoDbException(String message) {
        super(message);
    }

    /** The error's name on the wire, for instance {@code ValidationException}. */
    public String errorCode() {
        return getClass().getSimpleName();
    }
}
