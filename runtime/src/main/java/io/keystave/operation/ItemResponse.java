package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** What a transaction found of one item; null if there is none. */
public record ItemResponse(@Nullable Item item) {}
