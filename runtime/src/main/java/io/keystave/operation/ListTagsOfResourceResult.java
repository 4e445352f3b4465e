package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tags of a table in the order of their keys.
 *
 * @param nextToken where to go on; null if these were the last
 */
public record ListTagsOfResourceResult(
        List<Tag> tags, @Nullable String nextToken) {
    public ListTagsOfResourceResult {
        tags = List.copyOf(tags);
    }
}
