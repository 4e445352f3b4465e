package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** The old item, if it was asked for and there was one; the cost, if asked for. */
public record DeleteItemResult(
        @Nullable Item attributes,
        @Nullable ConsumedCapacity consumedCapacity,
        @Nullable ItemCollectionMetrics itemCollectionMetrics) {}
