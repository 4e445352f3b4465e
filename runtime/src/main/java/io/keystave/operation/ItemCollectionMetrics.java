package io.keystave.operation;

import io.keystave.value.Item;

/**
 * The size of the item collection that a write touched; only for tables with local secondary indexes.
 *
 * @param itemCollectionKey the partition key attribute alone
 */
public record ItemCollectionMetrics(Item itemCollectionKey, double lowerBoundGigabytes, double upperBoundGigabytes) {}
