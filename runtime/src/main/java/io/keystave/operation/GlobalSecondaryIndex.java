package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A global secondary index to create: up to 4 partition key attributes, then up to 4 sort key attributes. */
public record GlobalSecondaryIndex(
        String indexName,
        List<KeySchemaElement> keySchema,
        Projection projection,
        @Nullable ProvisionedThroughput provisionedThroughput) {
    public GlobalSecondaryIndex {
        keySchema = List.copyOf(keySchema);
    }

    public GlobalSecondaryIndex(String indexName, List<KeySchemaElement> keySchema, Projection projection) {
        this(indexName, keySchema, projection, null);
    }
}
