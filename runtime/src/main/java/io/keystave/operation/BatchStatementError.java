package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Why one statement of a batch failed.
 *
 * @param code for instance {@code ConditionalCheckFailed}, {@code DuplicateItem} or {@code ValidationError}
 * @param message the text that the statement alone would have failed with
 * @param item the stored item that a condition was judged on, if the statement asked for it and there is one
 */
public record BatchStatementError(
        String code, String message, @Nullable Item item) {}
