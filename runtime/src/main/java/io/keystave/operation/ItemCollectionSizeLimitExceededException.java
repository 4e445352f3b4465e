package io.keystave.operation;

/** The items that share a partition key would exceed 10 GB in a table with local secondary indexes. */
public class ItemCollectionSizeLimitExceededException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    public ItemCollectionSizeLimitExceededException(String message) {
        super(message);
    }
}
