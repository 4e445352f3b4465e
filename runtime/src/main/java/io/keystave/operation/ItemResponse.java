package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** What a transaction found of one item; null if there is none, or nothing at the paths asked for. */
public record ItemResponse(@Nullable Item item) {}
