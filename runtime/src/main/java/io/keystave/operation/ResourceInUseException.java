package io.keystave.operation;

/** The table exists already, or is in a state that does not allow the change. */
public class ResourceInUseException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ResourceInUseException(String message) {
        super(message);
    }
}
