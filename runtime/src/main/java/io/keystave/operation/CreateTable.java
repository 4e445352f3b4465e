package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table.
 *
 * @param attributeDefinitions exactly the attributes that occur in the table's or an index's key
 * @param provisionedThroughput only with {@link BillingMode#PROVISIONED}
 * @param deletionProtectionEnabled whether the table cannot be deleted as long as that is not changed
 */
public record CreateTable(
        String tableName,
        List<AttributeDefinition> attributeDefinitions,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndex> globalSecondaryIndexes,
        List<LocalSecondaryIndex> localSecondaryIndexes,
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        boolean deletionProtectionEnabled) {

    public CreateTable {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
    }

    /** A table that can be deleted. */
    public CreateTable(
            String tableName,
            List<AttributeDefinition> attributeDefinitions,
            List<KeySchemaElement> keySchema,
            List<GlobalSecondaryIndex> globalSecondaryIndexes,
            List<LocalSecondaryIndex> localSecondaryIndexes,
            BillingMode billingMode,
            @Nullable ProvisionedThroughput provisionedThroughput) {
        this(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                false);
    }

    /** An on-demand table without indexes. */
    public static CreateTable of(
            String tableName, List<AttributeDefinition> attributeDefinitions, List<KeySchemaElement> keySchema) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                List.of(),
                List.of(),
                BillingMode.PAY_PER_REQUEST,
                null,
                false);
    }

    public CreateTable globalSecondaryIndexes(List<GlobalSecondaryIndex> indexes) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                indexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                deletionProtectionEnabled);
    }

    public CreateTable localSecondaryIndexes(List<LocalSecondaryIndex> indexes) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                indexes,
                billingMode,
                provisionedThroughput,
                deletionProtectionEnabled);
    }

    public CreateTable deletionProtectionEnabled(boolean enabled) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                enabled);
    }
}
