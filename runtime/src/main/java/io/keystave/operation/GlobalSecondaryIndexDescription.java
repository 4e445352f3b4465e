package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A global secondary index as it is now.
 *
 * @param backfilling whether it is being filled from the table's items; it cannot be read meanwhile
 * @param provisionedThroughput null if the table is on-demand
 * @param throughputChanges when that was changed
 * @param onDemandThroughput limits of an on-demand index; null for none
 * @param itemCount how many items it has; while it is being filled, how many so far
 */
public record GlobalSecondaryIndexDescription(
        String indexName,
        List<KeySchemaElement> keySchema,
        Projection projection,
        IndexStatus indexStatus,
        boolean backfilling,
        @Nullable ProvisionedThroughput provisionedThroughput,
        ThroughputChanges throughputChanges,
        @Nullable OnDemandThroughput onDemandThroughput,
        WarmThroughput warmThroughput,
        String indexArn,
        long itemCount,
        long indexSizeBytes) {
    public GlobalSecondaryIndexDescription {
        keySchema = List.copyOf(keySchema);
    }
}
