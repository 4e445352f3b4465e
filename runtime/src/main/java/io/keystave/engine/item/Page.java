package io.keystave.engine.item;

import io.keystave.operation.ConsumedCapacity;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a query or scan; without a last evaluated key it was the last one. */
record Page(
        List<Item> items,
        int count,
        int scannedCount,
        @Nullable Item lastEvaluatedKey,
        @Nullable ConsumedCapacity consumedCapacity) {}
