package io.keystave.operation;

/** There is no backup of that ARN. */
public class BackupNotFoundException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public BackupNotFoundException(String message) {
        super(message);
    }
}
