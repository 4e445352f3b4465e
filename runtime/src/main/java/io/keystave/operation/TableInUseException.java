package io.keystave.operation;

/** The table is still being restored, or another one is being restored from it. */
public class TableInUseException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TableInUseException(String message) {
        super(message);
    }
}
