package io.keystave.operation;

/** There is a table of the name that a restored one should have. */
public class TableAlreadyExistsException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public TableAlreadyExistsException(String message) {
        super(message);
    }
}
