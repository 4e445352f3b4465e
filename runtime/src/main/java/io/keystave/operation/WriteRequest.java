package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * One write of a batch: exactly one of the two.
 *
 * @param putItem the whole item to put, which replaces any item with the same key
 * @param deleteKey exactly the key attributes of the item to delete
 */
public record WriteRequest(@Nullable Item putItem, @Nullable Item deleteKey) {

    /** Puts a whole item. */
    public static WriteRequest put(Item item) {
        return new WriteRequest(item, null);
    }

    /** Deletes the item with a key; deleting nothing succeeds. */
    public static WriteRequest delete(Item key) {
        return new WriteRequest(null, key);
    }
}
