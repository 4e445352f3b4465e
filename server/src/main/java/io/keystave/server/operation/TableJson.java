package io.keystave.server.operation;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.SseDescription;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.TableClassSummary;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.server.json.JsonOutput;
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
        IndexJson.keySchema(table.keySchema(), out);
        billing(table, out);
        if (table.tableStatus() != TableStatus.DELETING) {
            indexes(table, out);
        }
        stream(table, out);
        tableClass(table.tableClass(), out);
        encryption(table.sse(), out);
        restored(table.restoreSummary(), out);
        out.name("DeletionProtectionEnabled").bool(table.deletionProtectionEnabled());
        out.name("ItemCount").number(table.itemCount());
        out.name("TableSizeBytes").number(table.tableSizeBytes());
        out.endObject();
    }

    private static void write(AttributeDefinition definition, JsonOutput out) {
        out.beginObject();
        out.name("AttributeName").string(definition.attributeName());
        out.name("AttributeType").string(definition.attributeType().name());
        out.endObject();
    }

    /** The mode is told only of a table that is on-demand or was. */
    private static void billing(TableDescription table, JsonOutput out) {
        IndexJson.throughput(table.provisionedThroughput(), table.throughputChanges(), out);
        IndexJson.onDemand(table.onDemandThroughput(), out);
        IndexJson.warm(table.warmThroughput(), out);
        if (table.lastUpdateToPayPerRequest() != null) {
            out.name("BillingModeSummary").beginObject();
            out.name("BillingMode").string(table.billingMode().name());
            out.name("LastUpdateToPayPerRequestDateTime").time(table.lastUpdateToPayPerRequest());
            out.endObject();
        }
    }

    private static void indexes(TableDescription table, JsonOutput out) {
        if (!table.localSecondaryIndexes().isEmpty()) {
            out.name("LocalSecondaryIndexes").beginArray();
            table.localSecondaryIndexes().forEach(index -> IndexJson.write(index, out));
            out.endArray();
        }
        if (!table.globalSecondaryIndexes().isEmpty()) {
            out.name("GlobalSecondaryIndexes").beginArray();
            boolean added = table.tableStatus() != TableStatus.CREATING;
            table.globalSecondaryIndexes().forEach(index -> IndexJson.write(index, added, out));
            out.endArray();
        }
    }

    private static void stream(TableDescription table, JsonOutput out) {
        if (table.streamSpecification() != null) {
            stream("StreamSpecification", table.streamSpecification(), out);
        }
        if (table.latestStreamArn() != null) {
            out.name("LatestStreamArn").string(table.latestStreamArn());
        }
        if (table.latestStreamLabel() != null) {
            out.name("LatestStreamLabel").string(table.latestStreamLabel());
        }
    }

    static void stream(String member, StreamSpecification stream, JsonOutput out) {
        out.name(member).beginObject();
        out.name("StreamEnabled").bool(stream.streamEnabled());
        if (stream.streamViewType() != null) {
            out.name("StreamViewType").string(stream.streamViewType().name());
        }
        out.endObject();
    }

    private static void tableClass(@Nullable TableClassSummary summary, JsonOutput out) {
        if (summary == null) {
            return;
        }
        out.name("TableClassSummary").beginObject();
        out.name("TableClass").string(summary.tableClass().name());
        if (summary.lastUpdateDateTime() != null) {
            out.name("LastUpdateDateTime").time(summary.lastUpdateDateTime());
        }
        out.endObject();
    }

    private static void encryption(@Nullable SseDescription encryption, JsonOutput out) {
        if (encryption != null) {
            out.name("SSEDescription").beginObject();
            out.name("Status").string("ENABLED").name("SSEType").string("KMS");
            out.name("KMSMasterKeyArn").string(encryption.kmsMasterKeyArn()).endObject();
        }
    }

    private static void restored(@Nullable RestoreSummary restored, JsonOutput out) {
        if (restored == null) {
            return;
        }
        out.name("RestoreSummary").beginObject();
        if (restored.sourceBackupArn() != null) {
            out.name("SourceBackupArn").string(restored.sourceBackupArn());
        }
        if (restored.sourceTableArn() != null) {
            out.name("SourceTableArn").string(restored.sourceTableArn());
        }
        out.name("RestoreDateTime").time(restored.restoreDateTime());
        out.name("RestoreInProgress").bool(restored.restoreInProgress()).endObject();
    }
}
