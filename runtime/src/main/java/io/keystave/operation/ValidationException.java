package io.keystave.operation;

/** The request breaks a rule that needs no item to be judged, or names something that the schema does not allow. */
public class ValidationException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ValidationException(String message) {
        super(message);
    }
}
