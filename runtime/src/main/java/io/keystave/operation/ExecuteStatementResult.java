package io.keystave.operation;

import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of one page of a SELECT, or what a RETURNING clause asked for.
 *
 * @param nextToken continues the SELECT; without it this was the end
 * @param lastEvaluatedKey the key of the last item read, where the page ended on one
 */
public record ExecuteStatementResult(
        List<Item> items,
        @Nullable String nextToken,
        @Nullable Item lastEvaluatedKey,
        @Nullable ConsumedCapacity consumedCapacity) {
    public ExecuteStatementResult {
        items = List.copyOf(items);
    }
}
