package io.keystave.operation;

import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * What became of one statement of a batch.
 *
 * @param tableName the table that the statement ran on; null if it failed
 * @param item the item read, or what a RETURNING clause asked for
 * @param error why the statement failed; null if it did not
 */
public record BatchStatementResult(
        @Nullable String tableName,
        @Nullable Item item,
        @Nullable BatchStatementError error) {}
