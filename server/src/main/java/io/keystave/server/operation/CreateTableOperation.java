package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.TableDescription;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CreateTable. An instance reads one request. */
final class CreateTableOperation {
    private @Nullable String tableName;
    private @Nullable List<TableInput.Definition> attributeDefinitions;
    private @Nullable List<TableInput.KeyElement> keySchema;
    private @Nullable List<TableInput.Index> globalSecondaryIndexes;
    private @Nullable List<TableInput.Index> localSecondaryIndexes;
    private @Nullable String billingMode;
    private TableInput.@Nullable Throughput provisionedThroughput;
    private boolean deletionProtectionEnabled;
    private @Nullable List<TagInput> tags;

    private CreateTableOperation() {}

    /** Runs a request. */
    static void run(RequestReader in, Backend backend, JsonOutput out) {
        CreateTableOperation operation = new CreateTableOperation();
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            operation.read(member, in);
        }
        CreateTable request = operation.toModel();
        List<Tag> tags = operation.tags == null ? List.of() : TagInput.toModel(operation.tags);
        TableDescription description = backend.createTable(request).tableDescription();
        if (!tags.isEmpty()) {
            backend.tagResource(new TagResource(description.tableArn(), tags));
        }
        TableJson.write("TableDescription", description, out);
    }

    private void read(String member, RequestReader in) {
        switch (member) {
            case "TableName" -> tableName = in.string();
            case "AttributeDefinitions" -> attributeDefinitions = TableInput.Definition.readList(in);
            case "KeySchema" -> keySchema = TableInput.KeyElement.readList(in);
            case "GlobalSecondaryIndexes" ->
                globalSecondaryIndexes = in.structures("GlobalSecondaryIndex", () -> TableInput.Index.read(in));
            case "LocalSecondaryIndexes" ->
                localSecondaryIndexes = in.structures("LocalSecondaryIndex", () -> TableInput.Index.read(in));
            case "BillingMode" -> billingMode = in.string();
            case "ProvisionedThroughput" -> provisionedThroughput = TableInput.Throughput.read(in);
            case "DeletionProtectionEnabled" -> deletionProtectionEnabled = in.bool();
            case "Tags" -> tags = TagInput.readList(in);
            default -> in.skip();
        }
    }

    private CreateTable toModel() {
        String name = TableNameInput.require(tableName);
        Constraints constraints = new Constraints();
        constraints.required(attributeDefinitions, "attributeDefinitions");
        TableInput.Definition.check(attributeDefinitions, constraints);
        BillingMode mode = constraints.choice(billingMode, "billingMode", Choice.BILLING_MODE, BillingMode.PROVISIONED);
        TableInput.Throughput.check(provisionedThroughput, "provisionedThroughput", constraints);
        TableInput.KeyElement.check(keySchema, "keySchema", constraints);
        TableInput.Index.check(localSecondaryIndexes, "localSecondaryIndexes", constraints);
        TableInput.Index.check(globalSecondaryIndexes, "globalSecondaryIndexes", constraints);
        TagInput.check(tags, constraints);
        constraints.throwIfAny();
        requireNotEmpty(localSecondaryIndexes, "LocalSecondaryIndexes");
        requireNotEmpty(globalSecondaryIndexes, "GlobalSecondaryIndexes");
        return new CreateTable(
                name,
                TableInput.Definition.toModel(attributeDefinitions),
                TableInput.KeyElement.toModel(keySchema),
                globalSecondaryIndexes == null
                        ? List.of()
                        : globalSecondaryIndexes.stream()
                                .map(TableInput.Index::toGlobal)
                                .toList(),
                localSecondaryIndexes == null
                        ? List.of()
                        : localSecondaryIndexes.stream()
                                .map(TableInput.Index::toLocal)
                                .toList(),
                mode,
                TableInput.Throughput.toModel(provisionedThroughput),
                deletionProtectionEnabled);
    }

    private static void requireNotEmpty(@Nullable List<?> indexes, String member) {
        if (indexes != null && indexes.isEmpty()) {
            throw new ValidationException("One or more parameter values were invalid: List of " + member + " is empty");
        }
    }
}
