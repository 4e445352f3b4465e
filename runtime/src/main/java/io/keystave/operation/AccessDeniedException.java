package io.keystave.operation;

/** The resource belongs to another account. */
public class AccessDeniedException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(String message) {
        super(message);
    }
}
