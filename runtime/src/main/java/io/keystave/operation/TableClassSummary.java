package io.keystave.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The class of a table.
 *
 * @param lastUpdateDateTime when it was changed; null if it never was
 */
public record TableClassSummary(
        TableClass tableClass, @Nullable Instant lastUpdateDateTime) {}
