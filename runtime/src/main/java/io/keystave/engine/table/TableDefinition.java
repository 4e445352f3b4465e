package io.keystave.engine.table;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.ProvisionedThroughput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue stores about a table.
 *
 * @param globalIndexStatus the status of each global secondary index by its name
 */
public record TableDefinition(
        String tableName,
        String tableId,
        Instant creationDateTime,
        List<AttributeDefinition> attributeDefinitions,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndex> globalSecondaryIndexes,
        List<LocalSecondaryIndex> localSecondaryIndexes,
        Map<String, IndexStatus> globalIndexStatus,
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput) {
    public TableDefinition {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
        globalIndexStatus = Map.copyOf(globalIndexStatus);
    }
}
