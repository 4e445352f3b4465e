package io.keystave.operation;

import java.util.List;

/** A local secondary index as it is now. */
public record LocalSecondaryIndexDescription(
        String indexName,
        List<KeySchemaElement> keySchema,
        Projection projection,
        String indexArn,
        long itemCount,
        long indexSizeBytes) {
    public LocalSecondaryIndexDescription {
        keySchema = List.copyOf(keySchema);
    }
}
