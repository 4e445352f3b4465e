package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whether changes of a table's items are recorded in a stream.
 *
 * @param streamViewType what records show; null exactly if there is no stream
 */
public record StreamSpecification(
        boolean streamEnabled, @Nullable StreamViewType streamViewType) {
    /** No stream. */
    public static final StreamSpecification DISABLED = new StreamSpecification(false, null);

    /** A stream whose records show so much. */
    public static StreamSpecification enabled(StreamViewType viewType) {
        return new StreamSpecification(true, viewType);
    }
}
