package io.keystave.operation;

import java.util.List;

/** A local secondary index to create: the table's partition key and a sort key of its own. */
public record LocalSecondaryIndex(String indexName, List<KeySchemaElement> keySchema, Projection projection) {
    public LocalSecondaryIndex {
        keySchema = List.copyOf(keySchema);
    }
}
