package io.keystave.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is now. Counts and sizes are current, not six hours old.
 *
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
        boolean deletionProtectionEnabled,
        long itemCount,
        long tableSizeBytes) {
    public TableDescription {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
    }
}
