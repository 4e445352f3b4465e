package io.keystave.engine.table;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import java.util.List;

/** How the catalogue stores a {@link TableDefinition}: as an item, so that later versions can add to it. */
public final class TableDefinitionFormat {
    private TableDefinitionFormat() {}

    /** The bytes of a definition. */
    public static byte[] encode(TableDefinition table) {
        Fields item = new Fields()
                .text("TableName", table.tableName())
                .text("TableId", table.tableId())
                .time("CreationDateTime", table.creationDateTime())
                .list("AttributeDefinitions", table.attributeDefinitions(), TableDefinitionFormat::definition)
                .list("KeySchema", table.keySchema(), TableDefinitionFormat::element)
                .list("LocalSecondaryIndexes", table.localSecondaryIndexes(), TableDefinitionFormat::local)
                .list("GlobalSecondaryIndexes", table.globalSecondaryIndexes(), TableDefinitionFormat::global)
                .map("GlobalIndexStatus", table.globalIndexStatus(), status -> AttributeValue.ofString(status.name()));
        TableSettingsFormat.addTo(item, table.settings());
        return item.toBytes();
    }

    /** The definition of such bytes. */
    public static TableDefinition decode(byte[] bytes) {
        Fields item = Fields.ofBytes(bytes);
        return new TableDefinition(
                item.requireText("TableName"),
                item.requireText("TableId"),
                item.requireTime("CreationDateTime"),
                item.list("AttributeDefinitions", TableDefinitionFormat::definition),
                item.list("KeySchema", TableDefinitionFormat::element),
                item.list("GlobalSecondaryIndexes", TableDefinitionFormat::global),
                item.list("LocalSecondaryIndexes", TableDefinitionFormat::local),
                item.map("GlobalIndexStatus", status -> IndexStatus.valueOf(status.asString())),
                TableSettingsFormat.of(item));
    }

    private static AttributeValue definition(AttributeDefinition definition) {
        return new Fields()
                .text("Name", definition.attributeName())
                .text("Type", definition.attributeType().name())
                .toMap();
    }

    private static AttributeDefinition definition(Fields members) {
        return new AttributeDefinition(members.requireText("Name"), AttributeType.valueOf(members.requireText("Type")));
    }

    private static AttributeValue element(KeySchemaElement element) {
        return new Fields()
                .text("Name", element.attributeName())
                .text("KeyType", element.keyType().name())
                .toMap();
    }

    private static KeySchemaElement element(Fields members) {
        return new KeySchemaElement(members.requireText("Name"), KeyType.valueOf(members.requireText("KeyType")));
    }

    private static AttributeValue local(LocalSecondaryIndex index) {
        return index(index.indexName(), index.keySchema(), index.projection()).toMap();
    }

    private static LocalSecondaryIndex local(Fields members) {
        return new LocalSecondaryIndex(
                members.requireText("IndexName"),
                members.list("KeySchema", TableDefinitionFormat::element),
                projection(members));
    }

    private static AttributeValue global(GlobalSecondaryIndex index) {
        Fields members = index(index.indexName(), index.keySchema(), index.projection());
        if (index.provisionedThroughput() != null) {
            members.value("ProvisionedThroughput", ThroughputFormat.encode(index.provisionedThroughput()));
        }
        ThroughputFormat.add(members, index.onDemandThroughput(), index.warmThroughput());
        return members.toMap();
    }

    private static GlobalSecondaryIndex global(Fields members) {
        AttributeValue throughput = members.value("ProvisionedThroughput");
        return new GlobalSecondaryIndex(
                members.requireText("IndexName"),
                members.list("KeySchema", TableDefinitionFormat::element),
                projection(members),
                throughput == null ? null : ThroughputFormat.provisioned(throughput),
                ThroughputFormat.onDemand(members),
                ThroughputFormat.warm(members));
    }

    private static Fields index(String name, List<KeySchemaElement> keySchema, Projection projection) {
        return new Fields()
                .text("IndexName", name)
                .list("KeySchema", keySchema, TableDefinitionFormat::element)
                .text("ProjectionType", projection.projectionType().name())
                .list("NonKeyAttributes", projection.nonKeyAttributes(), AttributeValue::ofString);
    }

    private static Projection projection(Fields members) {
        return new Projection(
                ProjectionType.valueOf(members.requireText("ProjectionType")),
                members.requireValue("NonKeyAttributes").asList().stream()
                        .map(AttributeValue::asString)
                        .toList());
    }
}
