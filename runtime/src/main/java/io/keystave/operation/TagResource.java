package io.keystave.operation;

import java.util.List;

/**
 * Marks a table with tags, replacing those of the same key.
 *
 * @param resourceArn the table's ARN
 * @param tags at least one; a table has at most 50
 */
public record TagResource(String resourceArn, List<Tag> tags) {
    public TagResource {
        tags = List.copyOf(tags);
    }
}
