package io.keystave.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup and the table as it was then.
 *
 * @param itemCount how many items it has; 0 while it is being made
 * @param streamSpecification null if there was no stream
 * @param timeToLiveAttribute null if items did not expire
 */
public record BackupDescription(
        BackupSummary summary,
        Instant tableCreationDateTime,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndex> globalSecondaryIndexes,
        List<LocalSecondaryIndex> localSecondaryIndexes,
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        @Nullable StreamSpecification streamSpecification,
        @Nullable String timeToLiveAttribute,
        long itemCount) {
    public BackupDescription {
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
    }
}
