package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** The item, or null if there is none. */
public record GetItemResult(@Nullable Item item, @Nullable ConsumedCapacity consumedCapacity) {}
