package io.keystave.operation;

/** Nothing is kept of the moment to restore. */
public class InvalidRestoreTimeException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public InvalidRestoreTimeException(String message) {
        super(message);
    }
}
