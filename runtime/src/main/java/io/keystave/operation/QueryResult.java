package io.keystave.operation;

import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page. {@code count} is after the filter, {@code scannedCount} before; without a last evaluated key this was the end. */
public record QueryResult(
        List<Item> items,
        int count,
        int scannedCount,
        @Nullable Item lastEvaluatedKey,
        @Nullable ConsumedCapacity consumedCapacity) {}
