package io.keystave.operation;

/** The table or index does not exist, or is not active yet. */
public class ResourceNotFoundException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(message);
    }
}
