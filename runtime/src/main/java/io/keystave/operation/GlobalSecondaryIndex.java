package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A global secondary index to create: up to 4 partition key attributes, then up to 4 sort key attributes. */
public record GlobalSecondaryIndex(
        String indexName,
        List<KeySchemaElement> keySchema,
        Projection projection,
        @Nullable ProvisionedThroughput provisionedThroughput,
        @Nullable OnDemandThroughput onDemandThroughput,
        @Nullable WarmThroughput warmThroughput) {
    public GlobalSecondaryIndex {
        keySchema = List.copyOf(keySchema);
    }

    public GlobalSecondaryIndex(
            String indexName,
            List<KeySchemaElement> keySchema,
            Projection projection,
            @Nullable ProvisionedThroughput provisionedThroughput) {
        this(indexName, keySchema, projection, provisionedThroughput, null, null);
    }

    public GlobalSecondaryIndex(String indexName, List<KeySchemaElement> keySchema, Projection projection) {
        this(indexName, keySchema, projection, null);
    }

    /** The same index with other throughput. */
    public GlobalSecondaryIndex throughput(
            @Nullable ProvisionedThroughput provisioned,
            @Nullable OnDemandThroughput onDemand,
            @Nullable WarmThroughput warm) {
        return new GlobalSecondaryIndex(indexName, keySchema, projection, provisioned, onDemand, warm);
    }
}
