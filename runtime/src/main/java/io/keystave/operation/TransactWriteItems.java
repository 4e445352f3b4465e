package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes items of one or more tables, all or none of them.
 *
 * @param transactItems 1 to 100 actions, no two on one item, with 4 MB at most
 * @param clientRequestToken 1 to 36 characters; for 10 minutes after the transaction a request with the same token and the
 *     same actions succeeds without doing anything
 */
public record TransactWriteItems(
        List<TransactWriteItem> transactItems,
        @Nullable String clientRequestToken,
        ReturnConsumedCapacity returnConsumedCapacity,
        ReturnItemCollectionMetrics returnItemCollectionMetrics) {
    public TransactWriteItems {
        transactItems = List.copyOf(transactItems);
    }

    /** The plain request; the other choices are at their defaults. */
    public static TransactWriteItems of(List<TransactWriteItem> transactItems) {
        return new TransactWriteItems(
                transactItems, null, ReturnConsumedCapacity.NONE, ReturnItemCollectionMetrics.NONE);
    }

    /** The plain request; the other choices are at their defaults. */
    public static TransactWriteItems of(TransactWriteItem... transactItems) {
        return of(List.of(transactItems));
    }

    public TransactWriteItems clientRequestToken(@Nullable String clientRequestToken) {
        return new TransactWriteItems(
                transactItems, clientRequestToken, returnConsumedCapacity, returnItemCollectionMetrics);
    }

    public TransactWriteItems returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new TransactWriteItems(
                transactItems, clientRequestToken, returnConsumedCapacity, returnItemCollectionMetrics);
    }

    public TransactWriteItems returnItemCollectionMetrics(ReturnItemCollectionMetrics returnItemCollectionMetrics) {
        return new TransactWriteItems(
                transactItems, clientRequestToken, returnConsumedCapacity, returnItemCollectionMetrics);
    }
}
