package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * What one action had to do with the cancellation of its transaction.
 *
 * @param code the service's word for it; {@code None} if the action was not the reason
 * @param message the service's text; null for {@code None}
 * @param item the stored item, if the action asked for it when its condition fails, and there is one
 */
public record CancellationReason(
        String code, @Nullable String message, @Nullable Item item) {
    /** The action was not the reason. */
    public static final CancellationReason NONE = new CancellationReason("None", null, null);
}
