package io.keystave.operation;

/** An INSERT statement met an item that has the same primary key; nothing was changed. */
public class DuplicateItemException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public DuplicateItemException() {
        super("Duplicate primary key exists in table");
    }
}
