package io.keystave.operation;

/** The transaction with this client request token has not finished yet. */
public class TransactionInProgressException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TransactionInProgressException(String message) {
        super(message);
    }
}
