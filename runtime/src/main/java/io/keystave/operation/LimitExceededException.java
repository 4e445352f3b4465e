package io.keystave.operation;

/** Too many tables or indexes are being changed at once. */
public class LimitExceededException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(message);
    }
}
