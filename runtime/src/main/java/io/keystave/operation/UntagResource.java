package io.keystave.operation;

import java.util.List;

/**
 * Takes tags from a table; those that it does not have do no harm.
 *
 * @param resourceArn the table's ARN
 * @param tagKeys at least one
 */
public record UntagResource(String resourceArn, List<String> tagKeys) {
    public UntagResource {
        tagKeys = List.copyOf(tagKeys);
    }
}
