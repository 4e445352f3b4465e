package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** The attributes that were asked for; absent if there are none. */
public record UpdateItemResult(
        @Nullable Item attributes,
        @Nullable ConsumedCapacity consumedCapacity,
        @Nullable ItemCollectionMetrics itemCollectionMetrics) {}
