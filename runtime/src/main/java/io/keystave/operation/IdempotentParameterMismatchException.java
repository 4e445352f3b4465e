package io.keystave.operation;

/** A client request token came again with another request. */
public class IdempotentParameterMismatchException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public IdempotentParameterMismatchException(String message) {
        super(message);
    }
}
