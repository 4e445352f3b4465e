package io.keystave.operation;

/** The table to be backed up or restored does not exist. */
public class TableNotFoundException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TableNotFoundException(String message) {
        super(message);
    }
}
