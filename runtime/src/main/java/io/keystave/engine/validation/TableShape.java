package io.keystave.engine.validation;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.GlobalSecondaryIndexUpdate.ThroughputUpdate;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.WarmThroughput;
import io.keystave.value.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on the members of CreateTable and UpdateTable, which are told together. Source: API reference, CreateTable
 * and UpdateTable.
 */
final class TableShape {
    private static final int MOST_TABLE_KEY_ATTRIBUTES = 2;
    private static final int MOST_INDEX_KEY_ATTRIBUTES = 8;
    private static final int MOST_NON_KEY_ATTRIBUTES = 20;

    private final ConstraintErrors errors = new ConstraintErrors();

    private TableShape() {}

    static void check(CreateTable request) {
        TableShape shape = new TableShape();
        shape.name(request.tableName(), "tableName");
        shape.definitions(request.attributeDefinitions());
        shape.keySchema(request.keySchema(), "keySchema", MOST_TABLE_KEY_ATTRIBUTES);
        for (int i = 0; i < request.localSecondaryIndexes().size(); i++) {
            LocalSecondaryIndex index = request.localSecondaryIndexes().get(i);
            String path = member("localSecondaryIndexes", i);
            shape.index(index.indexName(), index.projection(), path);
            shape.keySchema(index.keySchema(), path + ".keySchema", MOST_TABLE_KEY_ATTRIBUTES);
        }
        for (int i = 0; i < request.globalSecondaryIndexes().size(); i++) {
            shape.global(request.globalSecondaryIndexes().get(i), member("globalSecondaryIndexes", i));
        }
        shape.throughput(request.provisionedThroughput(), "provisionedThroughput");
        shape.warm(request.options().warmThroughput(), "warmThroughput");
        TagRules.addShape(request.tags(), shape.errors);
        if (request.resourcePolicy() != null) {
            ResourcePolicyRules.addShape(request.resourcePolicy(), "resourcePolicy", shape.errors);
        }
        shape.errors.throwIfAny();
    }

    static void check(UpdateTable request) {
        TableShape shape = new TableShape();
        shape.definitions(request.attributeDefinitions());
        shape.throughput(request.provisionedThroughput(), "provisionedThroughput");
        shape.warm(request.options().warmThroughput(), "warmThroughput");
        List<GlobalSecondaryIndexUpdate> updates = request.globalSecondaryIndexUpdates();
        for (int i = 0; updates != null && i < updates.size(); i++) {
            GlobalSecondaryIndexUpdate update = updates.get(i);
            String path = member("globalSecondaryIndexUpdates", i);
            if (update.create() != null) {
                shape.global(update.create(), path + ".create");
            }
            if (update.update() != null) {
                shape.update(update.update(), path + ".update");
            }
            if (update.delete() != null) {
                shape.name(update.delete(), path + ".delete.indexName");
            }
        }
        shape.errors.throwIfAny();
    }

    private void update(ThroughputUpdate update, String path) {
        name(update.indexName(), path + ".indexName");
        throughput(update.provisionedThroughput(), path + ".provisionedThroughput");
        warm(update.warmThroughput(), path + ".warmThroughput");
        if (update.provisionedThroughput() == null
                && update.onDemandThroughput() == null
                && update.warmThroughput() == null) {
            errors.add(null, path + ".provisionedThroughput", "Member must not be null");
        }
    }

    private void definitions(List<AttributeDefinition> definitions) {
        for (int i = 0; i < definitions.size(); i++) {
            AttributeDefinition definition = definitions.get(i);
            String path = member("attributeDefinitions", i);
            attributeName(definition.attributeName(), path + ".attributeName");
            if (!definition.attributeType().isKeyType()) {
                errors.add(
                        definition.attributeType(),
                        path + ".attributeType",
                        "Member must satisfy enum value set: [B, N, S]");
            }
        }
    }

    private void global(GlobalSecondaryIndex index, String path) {
        index(index.indexName(), index.projection(), path);
        keySchema(index.keySchema(), path + ".keySchema", MOST_INDEX_KEY_ATTRIBUTES);
        throughput(index.provisionedThroughput(), path + ".provisionedThroughput");
        warm(index.warmThroughput(), path + ".warmThroughput");
    }

    private static String member(String list, int index) {
        return list + "." + (index + 1) + ".member";
    }

    private void name(String name, String path) {
        errors.length(name, path, TableNames.LEAST_LENGTH, TableNames.GREATEST_LENGTH);
        errors.nameCharacters(name, path);
    }

    private void attributeName(String name, String path) {
        errors.bytes(name, path, 1, Limits.KEY_ATTRIBUTE_NAME_BYTES);
    }

    private void keySchema(List<KeySchemaElement> keySchema, String path, int most) {
        errors.length(keySchema, path, 1, most);
        for (int i = 0; i < keySchema.size(); i++) {
            attributeName(keySchema.get(i).attributeName(), member(path, i) + ".attributeName");
        }
    }

    private void index(String indexName, Projection projection, String path) {
        name(indexName, path + ".indexName");
        List<String> names = projection.nonKeyAttributes();
        if (names.size() > MOST_NON_KEY_ATTRIBUTES) {
            errors.length(names, path + ".projection.nonKeyAttributes", 1, MOST_NON_KEY_ATTRIBUTES);
        }
        for (int i = 0; i < names.size(); i++) {
            attributeName(names.get(i), member(path + ".projection.nonKeyAttributes", i));
        }
    }

    private void throughput(@Nullable ProvisionedThroughput throughput, String path) {
        if (throughput != null) {
            errors.atLeast(throughput.readCapacityUnits(), path + ".readCapacityUnits", 1);
            errors.atLeast(throughput.writeCapacityUnits(), path + ".writeCapacityUnits", 1);
        }
    }

    private void warm(@Nullable WarmThroughput throughput, String path) {
        if (throughput != null && throughput.readUnitsPerSecond() != null) {
            errors.atLeast(throughput.readUnitsPerSecond(), path + ".readUnitsPerSecond", 1);
        }
        if (throughput != null && throughput.writeUnitsPerSecond() != null) {
            errors.atLeast(throughput.writeUnitsPerSecond(), path + ".writeUnitsPerSecond", 1);
        }
    }
}
