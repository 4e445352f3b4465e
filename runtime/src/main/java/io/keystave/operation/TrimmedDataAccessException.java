package io.keystave.operation;

/** The records to be read are older than a stream keeps them. What was missed cannot be read from it any more. */
public class TrimmedDataAccessException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TrimmedDataAccessException() {
        super("The operation attempted to read past the oldest stream record in a shard.");
    }
}
