package io.keystave.operation;

import io.keystave.expression.ProjectionExpression;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch reads of one table.
 *
 * @param keys exactly the key attributes of each item, no item twice
 * @param projection the attributes to give back; all by default
 */
public record KeysAndAttributes(
        List<Item> keys, boolean consistentRead, @Nullable ProjectionExpression projection) {
    public KeysAndAttributes {
        keys = List.copyOf(keys);
    }

    /** Whole items, read eventually consistent. */
    public static KeysAndAttributes of(List<Item> keys) {
        return new KeysAndAttributes(keys, false, null);
    }

    /** The same choices for other keys. */
    public KeysAndAttributes keys(List<Item> keys) {
        return new KeysAndAttributes(keys, consistentRead, projection);
    }

    public KeysAndAttributes consistentRead(boolean consistentRead) {
        return new KeysAndAttributes(keys, consistentRead, projection);
    }

    public KeysAndAttributes projection(@Nullable ProjectionExpression projection) {
        return new KeysAndAttributes(keys, consistentRead, projection);
    }
}
