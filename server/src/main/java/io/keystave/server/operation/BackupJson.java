package io.keystave.server.operation;

import io.keystave.operation.BackupDescription;
import io.keystave.operation.BackupDetails;
import io.keystave.operation.BackupSummary;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.server.json.JsonOutput;
import java.util.List;

/** Writes descriptions of backups. */
final class BackupJson {
    private BackupJson() {}

    /** Writes the members that tell of a backup itself. */
    static void details(BackupDetails details, JsonOutput out) {
        out.name("BackupArn").string(details.backupArn());
        out.name("BackupName").string(details.backupName());
        out.name("BackupStatus").string(details.backupStatus().name());
        out.name("BackupType").string(details.backupType().name());
        out.name("BackupSizeBytes").number(details.backupSizeBytes());
        out.name("BackupCreationDateTime").time(details.backupCreationDateTime());
    }

    /** Writes an element of a list. */
    static void write(BackupSummary summary, JsonOutput out) {
        out.beginObject();
        table(summary, out);
        details(summary.details(), out);
        out.endObject();
    }

    private static void table(BackupSummary summary, JsonOutput out) {
        out.name("TableName").string(summary.tableName());
        out.name("TableId").string(summary.tableId());
        out.name("TableArn").string(summary.tableArn());
    }

    /** Writes a result that is one description. */
    static void write(BackupDescription backup, JsonOutput out) {
        out.beginObject().name("BackupDescription").beginObject();
        out.name("BackupDetails").beginObject();
        details(backup.summary().details(), out);
        out.endObject();
        source(backup, out);
        features(backup, out);
        out.endObject().endObject();
    }

    private static void source(BackupDescription backup, JsonOutput out) {
        out.name("SourceTableDetails").beginObject();
        table(backup.summary(), out);
        out.name("TableSizeBytes").number(backup.summary().details().backupSizeBytes());
        IndexJson.keySchema(backup.keySchema(), out);
        out.name("TableCreationDateTime").time(backup.tableCreationDateTime());
        out.name("ProvisionedThroughput").beginObject();
        IndexJson.units(backup.provisionedThroughput(), out);
        out.endObject();
        out.name("ItemCount").number(backup.itemCount());
        out.name("BillingMode").string(backup.billingMode().name()).endObject();
    }

    private static void features(BackupDescription backup, JsonOutput out) {
        out.name("SourceTableFeatureDetails").beginObject();
        local(backup.localSecondaryIndexes(), out);
        global(backup.globalSecondaryIndexes(), backup.billingMode(), out);
        if (backup.streamSpecification() != null) {
            TableJson.stream("StreamDescription", backup.streamSpecification(), out);
        }
        if (backup.timeToLiveAttribute() != null) {
            out.name("TimeToLiveDescription").beginObject();
            out.name("TimeToLiveStatus").string("ENABLED");
            out.name("AttributeName").string(backup.timeToLiveAttribute()).endObject();
        }
        out.endObject();
    }

    private static void local(List<LocalSecondaryIndex> indexes, JsonOutput out) {
        if (indexes.isEmpty()) {
            return;
        }
        out.name("LocalSecondaryIndexes").beginArray();
        for (LocalSecondaryIndex index : indexes) {
            out.beginObject();
            IndexJson.schema(index.indexName(), index.keySchema(), index.projection(), out);
            out.endObject();
        }
        out.endArray();
    }

    private static void global(List<GlobalSecondaryIndex> indexes, BillingMode billingMode, JsonOutput out) {
        if (indexes.isEmpty()) {
            return;
        }
        out.name("GlobalSecondaryIndexes").beginArray();
        for (GlobalSecondaryIndex index : indexes) {
            out.beginObject();
            IndexJson.schema(index.indexName(), index.keySchema(), index.projection(), out);
            if (billingMode == BillingMode.PROVISIONED) {
                out.name("ProvisionedThroughput").beginObject();
                IndexJson.units(index.provisionedThroughput(), out);
                out.endObject();
            }
            IndexJson.onDemand(index.onDemandThroughput(), out);
            out.endObject();
        }
        out.endArray();
    }
}
