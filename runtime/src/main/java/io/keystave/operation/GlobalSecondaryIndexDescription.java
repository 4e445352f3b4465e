package io.keystave.operation;

import java.util.List;

/** A global secondary index as it is now. */
public record GlobalSecondaryIndexDescription(
        String indexName,
        List<KeySchemaElement> keySchema,
        Projection projection,
        IndexStatus indexStatus,
        String indexArn,
        long itemCount,
        long indexSizeBytes) {
    public GlobalSecondaryIndexDescription {
        keySchema = List.copyOf(keySchema);
    }
}
