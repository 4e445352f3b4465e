package io.keystave.engine.item;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** What a write makes of the stored item. It runs while the item is locked, so it must not wait for anything. */
@FunctionalInterface
public interface ItemChange {
    /**
     * The item after the write, given the one before it; null stands for no item.
     *
     * @throws io.keystave.operation.ConditionalCheckFailedException if the write's condition does not hold
     */
    @Nullable
    Item after(@Nullable Item before);
}
