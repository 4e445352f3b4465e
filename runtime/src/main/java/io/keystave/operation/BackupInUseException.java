package io.keystave.operation;

/** The backup is still being made, or a table is being restored from it. */
public class BackupInUseException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public BackupInUseException(String message) {
        super(message);
    }
}
