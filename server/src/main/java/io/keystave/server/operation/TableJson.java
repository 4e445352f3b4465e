package io.keystave.server.operation;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.Projection;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.server.json.JsonOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes descriptions of tables. */
final class TableJson {
    private TableJson() {}

    /** Writes a result that is one description, in the given member. */
    static void write(String member, TableDescription table, JsonOutput out) {
        out.beginObject().name(member);
        write(table, out);
        out.endObject();
    }

    private static void write(TableDescription table, JsonOutput out) {
        out.beginObject();
        out.name("TableName").string(table.tableName());
        out.name("TableStatus").string(table.tableStatus().name());
        out.name("CreationDateTime").time(table.creationDateTime());
        out.name("TableArn").string(table.tableArn());
        out.name("TableId").string(table.tableId());
        out.name("AttributeDefinitions").beginArray();
        table.attributeDefinitions().forEach(definition -> write(definition, out));
        out.endArray();
        keySchema(table.keySchema(), out);
        throughput(table.provisionedThroughput(), out);
        if (table.billingMode() == BillingMode.PAY_PER_REQUEST) {
            out.name("BillingModeSummary").beginObject();
            out.name("BillingMode").string(table.billingMode().name()).endObject();
        }
        if (table.tableStatus() != TableStatus.DELETING) {
            indexes(table, out);
        }
        out.name("DeletionProtectionEnabled").bool(table.deletionProtectionEnabled());
        out.name("ItemCount").number(table.itemCount());
        out.name("TableSizeBytes").number(table.tableSizeBytes());
        out.endObject();
    }

    private static void indexes(TableDescription table, JsonOutput out) {
        if (!table.localSecondaryIndexes().isEmpty()) {
            out.name("LocalSecondaryIndexes").beginArray();
            table.localSecondaryIndexes().forEach(index -> write(index, out));
            out.endArray();
        }
        if (!table.globalSecondaryIndexes().isEmpty()) {
            out.name("GlobalSecondaryIndexes").beginArray();
            table.globalSecondaryIndexes().forEach(index -> write(index, out));
            out.endArray();
        }
    }

    private static void write(LocalSecondaryIndexDescription index, JsonOutput out) {
        out.beginObject();
        out.name("IndexName").string(index.indexName());
        keySchema(index.keySchema(), out);
        projection(index.projection(), out);
        out.name("IndexArn").string(index.indexArn());
        out.name("ItemCount").number(index.itemCount());
        out.name("IndexSizeBytes").number(index.indexSizeBytes());
        out.endObject();
    }

    private static void write(GlobalSecondaryIndexDescription index, JsonOutput out) {
        out.beginObject();
        out.name("IndexName").string(index.indexName());
        keySchema(index.keySchema(), out);
        projection(index.projection(), out);
        out.name("IndexStatus").string(index.indexStatus().name());
        if (index.backfilling()) {
            out.name("Backfilling").bool(true);
        }
        throughput(index.provisionedThroughput(), out);
        out.name("IndexArn").string(index.indexArn());
        out.name("ItemCount").number(index.itemCount());
        out.name("IndexSizeBytes").number(index.indexSizeBytes());
        out.endObject();
    }

    private static void write(AttributeDefinition definition, JsonOutput out) {
        out.beginObject();
        out.name("AttributeName").string(definition.attributeName());
        out.name("AttributeType").string(definition.attributeType().name());
        out.endObject();
    }

    private static void keySchema(List<KeySchemaElement> schema, JsonOutput out) {
        out.name("KeySchema").beginArray();
        for (KeySchemaElement element : schema) {
            out.beginObject();
            out.name("AttributeName").string(element.attributeName());
            out.name("KeyType").string(element.keyType().name());
            out.endObject();
        }
        out.endArray();
    }

    private static void projection(Projection projection, JsonOutput out) {
        out.name("Projection").beginObject();
        out.name("ProjectionType").string(projection.projectionType().name());
        if (!projection.nonKeyAttributes().isEmpty()) {
            out.name("NonKeyAttributes").beginArray();
            projection.nonKeyAttributes().forEach(out::string);
            out.endArray();
        }
        out.endObject();
    }

    /** Zeros for a table that is paid by request. */
    private static void throughput(@Nullable ProvisionedThroughput throughput, JsonOutput out) {
        out.name("ProvisionedThroughput").beginObject();
        out.name("NumberOfDecreasesToday").number(0);
        out.name("ReadCapacityUnits").number(throughput == null ? 0 : throughput.readCapacityUnits());
        out.name("WriteCapacityUnits").number(throughput == null ? 0 : throughput.writeCapacityUnits());
        out.endObject();
    }
}
