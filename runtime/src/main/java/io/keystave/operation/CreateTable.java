package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a table.
 *
 * @param attributeDefinitions exactly the attributes that occur in the table's or an index's key
 * @param provisionedThroughput only with {@link BillingMode#PROVISIONED}
 * @param options what else can be chosen
 * @param tags what the table is marked with, up to 50
 * @param resourcePolicy who else may use the table, as a policy document of up to 20 KB; null for none
 */
public record CreateTable(
        String tableName,
        List<AttributeDefinition> attributeDefinitions,
        List<KeySchemaElement> keySchema,
        List<GlobalSecondaryIndex> globalSecondaryIndexes,
        List<LocalSecondaryIndex> localSecondaryIndexes,
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        TableOptions options,
        List<Tag> tags,
        @Nullable String resourcePolicy) {

    public CreateTable {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        keySchema = List.copyOf(keySchema);
        globalSecondaryIndexes = List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = List.copyOf(localSecondaryIndexes);
        tags = List.copyOf(tags);
    }

    /** A table without options. */
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
                TableOptions.NONE,
                List.of(),
                null);
    }

    /** An on-demand table without indexes. */
    public static CreateTable of(
            String tableName, List<AttributeDefinition> attributeDefinitions, List<KeySchemaElement> keySchema) {
        return new CreateTable(
                tableName, attributeDefinitions, keySchema, List.of(), List.of(), BillingMode.PAY_PER_REQUEST, null);
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
                options,
                tags,
                resourcePolicy);
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
                options,
                tags,
                resourcePolicy);
    }

    public CreateTable billing(BillingMode mode, @Nullable ProvisionedThroughput throughput) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                mode,
                throughput,
                options,
                tags,
                resourcePolicy);
    }

    public CreateTable options(TableOptions chosen) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                chosen,
                tags,
                resourcePolicy);
    }

    /** With a stream of changes whose records show so much. */
    public CreateTable stream(StreamViewType view) {
        return options(options.streamSpecification(StreamSpecification.enabled(view)));
    }

    public CreateTable deletionProtectionEnabled(boolean enabled) {
        return options(options.deletionProtectionEnabled(enabled));
    }

    public CreateTable tags(List<Tag> marks) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                options,
                marks,
                resourcePolicy);
    }

    public CreateTable resourcePolicy(@Nullable String document) {
        return new CreateTable(
                tableName,
                attributeDefinitions,
                keySchema,
                globalSecondaryIndexes,
                localSecondaryIndexes,
                billingMode,
                provisionedThroughput,
                options,
                tags,
                document);
    }
}
