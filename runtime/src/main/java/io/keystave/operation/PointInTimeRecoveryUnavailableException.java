package io.keystave.operation;

/** Changes of the table are not kept. */
public class PointInTimeRecoveryUnavailableException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public PointInTimeRecoveryUnavailableException(String message) {
        super(message);
    }
}
