package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CreateTable. An instance reads one request. */
final class CreateTableOperation {
    private static final int MOST_KEY_ATTRIBUTES = 2;

    private @Nullable String tableName;
    private @Nullable List<TableInput.Definition> attributeDefinitions;
    private @Nullable List<TableInput.KeyElement> keySchema;
    private @Nullable List<IndexInput> globalSecondaryIndexes;
    private @Nullable List<IndexInput> localSecondaryIndexes;
    private @Nullable String billingMode;
    private ThroughputInput.@Nullable Provisioned provisionedThroughput;
    private final TableOptionsInput options = new TableOptionsInput();
    private @Nullable List<TagInput> tags;
    private @Nullable String resourcePolicy;

    private CreateTableOperation() {}

    /** Runs a request. */
    static void run(RequestReader in, Backend backend, JsonOutput out) {
        CreateTableOperation operation = new CreateTableOperation();
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            operation.read(member, in);
        }
        CreateTable request = operation.toModel();
        TableJson.write("TableDescription", backend.createTable(request).tableDescription(), out);
    }

    private void read(String member, RequestReader in) {
        switch (member) {
            case "TableName" -> tableName = in.string();
            case "AttributeDefinitions" -> attributeDefinitions = TableInput.Definition.readList(in);
            case "KeySchema" -> keySchema = TableInput.KeyElement.readList(in);
            case "GlobalSecondaryIndexes" ->
                globalSecondaryIndexes = in.structures("GlobalSecondaryIndex", () -> IndexInput.read(in));
            case "LocalSecondaryIndexes" ->
                localSecondaryIndexes = in.structures("LocalSecondaryIndex", () -> IndexInput.read(in));
            case "BillingMode" -> billingMode = in.string();
            case "ProvisionedThroughput" -> provisionedThroughput = ThroughputInput.Provisioned.read(in);
            case "Tags" -> tags = TagInput.readList(in);
            case "ResourcePolicy" -> resourcePolicy = in.string();
            default -> options.read(member, in);
        }
    }

    private CreateTable toModel() {
        String name = TableNameInput.require(tableName);
        Constraints constraints = new Constraints();
        constraints.required(attributeDefinitions, "attributeDefinitions");
        TableInput.Definition.check(attributeDefinitions, constraints);
        constraints.newName(name, "tableName");
        BillingMode mode = constraints.choice(billingMode, "billingMode", Choice.BILLING_MODE, BillingMode.PROVISIONED);
        ThroughputInput.Provisioned.check(provisionedThroughput, "provisionedThroughput", constraints);
        TableInput.KeyElement.check(keySchema, "keySchema", MOST_KEY_ATTRIBUTES, constraints);
        IndexInput.checkLocal(localSecondaryIndexes, "localSecondaryIndexes", constraints);
        IndexInput.checkGlobal(globalSecondaryIndexes, "globalSecondaryIndexes", constraints);
        options.check(constraints);
        TagInput.check(tags, constraints);
        constraints.throwIfAny();
        requireNotEmpty(localSecondaryIndexes, "LocalSecondaryIndexes");
        requireNotEmpty(globalSecondaryIndexes, "GlobalSecondaryIndexes");
        return new CreateTable(
                name,
                TableInput.Definition.toModel(attributeDefinitions),
                TableInput.KeyElement.toModel(keySchema),
                IndexInput.toGlobal(globalSecondaryIndexes),
                IndexInput.toLocal(localSecondaryIndexes),
                mode,
                ThroughputInput.Provisioned.toModel(provisionedThroughput),
                options.toModel(),
                tags == null ? List.of() : TagInput.toModel(tags),
                resourcePolicy);
    }

    private static void requireNotEmpty(@Nullable List<?> indexes, String member) {
        if (indexes != null && indexes.isEmpty()) {
            throw new ValidationException("One or more parameter values were invalid: List of " + member + " is empty");
        }
    }
}
