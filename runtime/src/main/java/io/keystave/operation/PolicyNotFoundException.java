package io.keystave.operation;

/** The resource has no policy, or not the expected one. */
public class PolicyNotFoundException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public PolicyNotFoundException(String message) {
        super(message);
    }
}
