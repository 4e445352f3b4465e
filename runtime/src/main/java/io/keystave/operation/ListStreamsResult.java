package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of streams.
 *
 * @param lastEvaluatedStreamArn where the next page begins; null after the last one
 */
public record ListStreamsResult(
        List<StreamSummary> streams, @Nullable String lastEvaluatedStreamArn) {
    public ListStreamsResult {
        streams = List.copyOf(streams);
    }
}
