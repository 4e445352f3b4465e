package io.keystave.engine.table;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the catalogue stores a {@link TableDefinition}: as an item, so that later versions can add to it. */
final class TableDefinitionFormat {
    private TableDefinitionFormat() {}

    static byte[] encode(TableDefinition table) {
        Item.Builder item = Item.builder()
                .string("TableName", table.tableName())
                .string("TableId", table.tableId())
                .string("CreationDateTime", table.creationDateTime().toString())
                .put("AttributeDefinitions", list(table.attributeDefinitions(), TableDefinitionFormat::definition))
                .put("KeySchema", list(table.keySchema(), TableDefinitionFormat::element))
                .put("LocalSecondaryIndexes", list(table.localSecondaryIndexes(), TableDefinitionFormat::local))
                .put("GlobalSecondaryIndexes", list(table.globalSecondaryIndexes(), TableDefinitionFormat::global))
                .put("GlobalIndexStatus", statuses(table.globalIndexStatus()));
        addSettings(table.settings(), item);
        return item.build().bytes();
    }

    private static void addSettings(TableSettings settings, Item.Builder item) {
        item.string("BillingMode", settings.billingMode().name())
                .put("DeletionProtectionEnabled", AttributeValue.ofBoolean(settings.deletionProtectionEnabled()))
                .put("Tags", tags(settings.tags()));
        if (settings.provisionedThroughput() != null) {
            item.put("ProvisionedThroughput", throughput(settings.provisionedThroughput()));
        }
        if (settings.timeToLiveAttribute() != null) {
            item.string("TimeToLiveAttribute", settings.timeToLiveAttribute());
        }
    }

    static TableDefinition decode(byte[] bytes) {
        Map<String, AttributeValue> item = Item.fromBytes(bytes).toMap();
        return new TableDefinition(
                text(item, "TableName"),
                text(item, "TableId"),
                Instant.parse(text(item, "CreationDateTime")),
                list(item, "AttributeDefinitions", TableDefinitionFormat::definition),
                list(item, "KeySchema", TableDefinitionFormat::element),
                list(item, "GlobalSecondaryIndexes", TableDefinitionFormat::global),
                list(item, "LocalSecondaryIndexes", TableDefinitionFormat::local),
                statusesOf(value(item, "GlobalIndexStatus")),
                settings(item));
    }

    private static TableSettings settings(Map<String, AttributeValue> item) {
        AttributeValue isProtected = item.get("DeletionProtectionEnabled");
        AttributeValue timeToLive = item.get("TimeToLiveAttribute");
        return new TableSettings(
                BillingMode.valueOf(text(item, "BillingMode")),
                throughput(item),
                isProtected != null && isProtected.asBoolean(),
                timeToLive == null ? null : timeToLive.asString(),
                tagsOf(item.get("Tags")));
    }

    private static AttributeValue tags(Map<String, String> tags) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        tags.forEach((key, value) -> members.put(key, AttributeValue.ofString(value)));
        return AttributeValue.ofMap(members);
    }

    private static Map<String, String> tagsOf(@Nullable AttributeValue stored) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (stored != null) {
            stored.asMap().forEach((key, value) -> tags.put(key, value.asString()));
        }
        return tags;
    }

    private static AttributeValue definition(AttributeDefinition definition) {
        return AttributeValue.ofMap(Map.of(
                "Name", AttributeValue.ofString(definition.attributeName()),
                "Type", AttributeValue.ofString(definition.attributeType().name())));
    }

    private static AttributeDefinition definition(Map<String, AttributeValue> members) {
        return new AttributeDefinition(text(members, "Name"), AttributeType.valueOf(text(members, "Type")));
    }

    private static AttributeValue element(KeySchemaElement element) {
        return AttributeValue.ofMap(Map.of(
                "Name", AttributeValue.ofString(element.attributeName()),
                "KeyType", AttributeValue.ofString(element.keyType().name())));
    }

    private static KeySchemaElement element(Map<String, AttributeValue> members) {
        return new KeySchemaElement(text(members, "Name"), KeyType.valueOf(text(members, "KeyType")));
    }

    private static AttributeValue local(LocalSecondaryIndex index) {
        return AttributeValue.ofMap(index(index.indexName(), index.keySchema(), index.projection()));
    }

    private static LocalSecondaryIndex local(Map<String, AttributeValue> members) {
        return new LocalSecondaryIndex(
                text(members, "IndexName"),
                list(members, "KeySchema", TableDefinitionFormat::element),
                projection(members));
    }

    private static AttributeValue global(GlobalSecondaryIndex index) {
        Map<String, AttributeValue> members = index(index.indexName(), index.keySchema(), index.projection());
        if (index.provisionedThroughput() != null) {
            members.put("ProvisionedThroughput", throughput(index.provisionedThroughput()));
        }
        return AttributeValue.ofMap(members);
    }

    private static GlobalSecondaryIndex global(Map<String, AttributeValue> members) {
        return new GlobalSecondaryIndex(
                text(members, "IndexName"),
                list(members, "KeySchema", TableDefinitionFormat::element),
                projection(members),
                throughput(members));
    }

    private static Map<String, AttributeValue> index(
            String name, List<KeySchemaElement> keySchema, Projection projection) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("IndexName", AttributeValue.ofString(name));
        members.put("KeySchema", list(keySchema, TableDefinitionFormat::element));
        members.put(
                "ProjectionType",
                AttributeValue.ofString(projection.projectionType().name()));
        members.put("NonKeyAttributes", list(projection.nonKeyAttributes(), AttributeValue::ofString));
        return members;
    }

    private static Projection projection(Map<String, AttributeValue> members) {
        return new Projection(
                ProjectionType.valueOf(text(members, "ProjectionType")),
                value(members, "NonKeyAttributes").asList().stream()
                        .map(AttributeValue::asString)
                        .toList());
    }

    private static AttributeValue throughput(ProvisionedThroughput throughput) {
        return AttributeValue.ofMap(Map.of(
                "Read", AttributeValue.ofNumber(throughput.readCapacityUnits()),
                "Write", AttributeValue.ofNumber(throughput.writeCapacityUnits())));
    }

    private static @Nullable ProvisionedThroughput throughput(Map<String, AttributeValue> members) {
        AttributeValue value = members.get("ProvisionedThroughput");
        return value == null
                ? null
                : new ProvisionedThroughput(number(value.asMap(), "Read"), number(value.asMap(), "Write"));
    }

    private static AttributeValue statuses(Map<String, IndexStatus> statuses) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        statuses.forEach((name, status) -> members.put(name, AttributeValue.ofString(status.name())));
        return AttributeValue.ofMap(members);
    }

    private static Map<String, IndexStatus> statusesOf(AttributeValue value) {
        Map<String, IndexStatus> statuses = new LinkedHashMap<>();
        value.asMap().forEach((name, status) -> statuses.put(name, IndexStatus.valueOf(status.asString())));
        return statuses;
    }

    private static <T> AttributeValue list(List<T> elements, Function<T, AttributeValue> encode) {
        return AttributeValue.ofList(elements.stream().map(encode).toList());
    }

    private static <T> List<T> list(
            Map<String, AttributeValue> members, String name, Function<Map<String, AttributeValue>, T> decode) {
        return value(members, name).asList().stream()
                .map(AttributeValue::asMap)
                .map(decode)
                .toList();
    }

    private static String text(Map<String, AttributeValue> members, String name) {
        return value(members, name).asString();
    }

    private static long number(Map<String, AttributeValue> members, String name) {
        return value(members, name).asLong();
    }

    private static AttributeValue value(Map<String, AttributeValue> members, String name) {
        AttributeValue value = members.get(name);
        if (value == null) {
            throw new IllegalStateException("A table in the catalogue lacks \"" + name + "\".");
        }
        return value;
    }
}
