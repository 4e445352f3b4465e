package io.keystave.operation;

/** A shard iterator is older than 15 minutes. Get a new one, after the sequence number that was read last. */
public class ExpiredIteratorException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ExpiredIteratorException(String message) {
        super(message);
    }
}
