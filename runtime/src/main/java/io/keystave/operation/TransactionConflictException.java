package io.keystave.operation;

/** A transaction is under way on the item. The embedded engine lets the later one wait instead. */
public class TransactionConflictException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TransactionConflictException(String message) {
        super(message);
    }
}
