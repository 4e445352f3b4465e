package io.keystave.operation;

/** More capacity was asked for than is provisioned; try again after a while. */
public class ProvisionedThroughputExceededException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ProvisionedThroughputExceededException(String message) {
        super(message);
    }
}
