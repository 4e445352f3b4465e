package io.keystave.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is now. Counts and sizes are current, not six hours old.
 *
 * @param provisionedThroughput null if the table is on-demand
 * @param throughputChanges when that was changed
 * @param lastUpdateToPayPerRequest when the table became on-demand last; null if it never was
 * @param streamSpecification the stream that is on; null for none
 * @param latestStreamArn the stream that is on, or was last; null if there never was one
 * @param latestStreamLabel when that was turned on, in UTC
 * @param tableClass null if none was ever chosen
 * @param sse null if the table is encrypted with a key of the service's
 * @param onDemandThroughput limits of an on-demand table; null for none
 * @param restoreSummary what the table was restored from; null if it was not
 * @param tableSizeBytes the items' sizes by the service's formula, without overhead
 */
public record TableDescription(
        String tableName,
        TableStatus tableStatus,
        Instant creationDateTime,
        String tableArn,
        String tableId,
        List<AttributeDefinition> attributeDefinitions,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndexDescription> globalSecondaryIndexes,
        List<LocalSecondaryIndexDescription> localSecondaryIndexes,
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        ThroughputChanges throughputChanges,
        @Nullable Instant lastUpdateToPayPerRequest,
        boolean deletionProtectionEnabled,
        @Nullable StreamSpecification streamSpecification,
        @Nullable String latestStreamArn,
        @Nullable String latestStreamLabel,
        @Nullable TableClassSummary tableClass,
        @Nullable SseDescription sse,
        @Nullable OnDemandThroughput onDemandThroughput,
        WarmThroughput warmThroughput,
        @Nullable RestoreSummary restoreSummary,
        long itemCount,
        long tableSizeBytes) {
    public TableDescription {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
    }
}
