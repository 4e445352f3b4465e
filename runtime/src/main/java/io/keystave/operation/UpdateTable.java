package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a table: its throughput, one of its options, or its global secondary indexes, of which one can be created or
 * deleted at a time. What is null stays as it is.
 *
 * @param attributeDefinitions the key attributes of a new index; those of the table need not be told again
 * @param billingMode how throughput is paid from now on
 * @param provisionedThroughput only with {@link BillingMode#PROVISIONED}
 * @param options of deletion protection, encryption, table class and warm throughput only one, and nothing else with it
 */
public record UpdateTable(
        String tableName,
        List<AttributeDefinition> attributeDefinitions,
        @Nullable BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        @Nullable List<GlobalSecondaryIndexUpdate> globalSecondaryIndexUpdates,
        TableOptions options) {
    public UpdateTable {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        globalSecondaryIndexUpdates =
                globalSecondaryIndexUpdates == null ? null : List.copyOf(globalSecondaryIndexUpdates);
    }

    /** A change of nothing, to which the other methods add. */
    public static UpdateTable of(String tableName) {
        return new UpdateTable(tableName, List.of(), null, null, null, TableOptions.NONE);
    }

    /** Creates a global index, whose key attributes have the given types, and fills it in the background. */
    public UpdateTable createIndex(GlobalSecondaryIndex index, List<AttributeDefinition> keyAttributes) {
        return new UpdateTable(
                tableName,
                keyAttributes,
                billingMode,
                provisionedThroughput,
                List.of(GlobalSecondaryIndexUpdate.create(index)),
                options);
    }

    /** Deletes a global index. */
    public UpdateTable deleteIndex(String indexName) {
        return globalSecondaryIndexUpdates(List.of(GlobalSecondaryIndexUpdate.delete(indexName)));
    }

    public UpdateTable globalSecondaryIndexUpdates(List<GlobalSecondaryIndexUpdate> updates) {
        return new UpdateTable(tableName, attributeDefinitions, billingMode, provisionedThroughput, updates, options);
    }

    public UpdateTable billing(@Nullable BillingMode mode, @Nullable ProvisionedThroughput throughput) {
        return new UpdateTable(tableName, attributeDefinitions, mode, throughput, globalSecondaryIndexUpdates, options);
    }

    public UpdateTable options(TableOptions chosen) {
        return new UpdateTable(
                tableName,
                attributeDefinitions,
                billingMode,
                provisionedThroughput,
                globalSecondaryIndexUpdates,
                chosen);
    }

    public UpdateTable deletionProtectionEnabled(boolean enabled) {
        return options(options.deletionProtectionEnabled(enabled));
    }
}
