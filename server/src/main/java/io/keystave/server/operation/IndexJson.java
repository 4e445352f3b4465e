package io.keystave.server.operation;

import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.Projection;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ThroughputChanges;
import io.keystave.operation.WarmThroughput;
import io.keystave.server.json.JsonOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes descriptions of indexes, and the parts that tables have as well: keys and throughput. */
final class IndexJson {
    private IndexJson() {}

    static void write(LocalSecondaryIndexDescription index, JsonOutput out) {
        out.beginObject();
        schema(index.indexName(), index.keySchema(), index.projection(), out);
        out.name("IndexArn").string(index.indexArn());
        out.name("ItemCount").number(index.itemCount());
        out.name("IndexSizeBytes").number(index.indexSizeBytes());
        out.endObject();
    }

    /** Writes a global index; {@code added} is whether its table was there before, which the service then tells of. */
    static void write(GlobalSecondaryIndexDescription index, boolean added, JsonOutput out) {
        out.beginObject();
        schema(index.indexName(), index.keySchema(), index.projection(), out);
        out.name("IndexStatus").string(index.indexStatus().name());
        if (added && index.indexStatus() == IndexStatus.CREATING) {
            out.name("Backfilling").bool(index.backfilling());
        }
        throughput(index.provisionedThroughput(), index.throughputChanges(), out);
        onDemand(index.onDemandThroughput(), out);
        warm(index.warmThroughput(), out);
        out.name("IndexArn").string(index.indexArn());
        out.name("ItemCount").number(index.itemCount());
        out.name("IndexSizeBytes").number(index.indexSizeBytes());
        out.endObject();
    }

    /** Writes the members that say what an index is. */
    static void schema(String indexName, List<KeySchemaElement> keySchema, Projection projection, JsonOutput out) {
        out.name("IndexName").string(indexName);
        keySchema(keySchema, out);
        out.name("Projection").beginObject();
        out.name("ProjectionType").string(projection.projectionType().name());
        if (!projection.nonKeyAttributes().isEmpty()) {
            out.name("NonKeyAttributes").beginArray();
            projection.nonKeyAttributes().forEach(out::string);
            out.endArray();
        }
        out.endObject();
    }

    static void keySchema(List<KeySchemaElement> schema, JsonOutput out) {
        out.name("KeySchema").beginArray();
        for (KeySchemaElement element : schema) {
            out.beginObject();
            out.name("AttributeName").string(element.attributeName());
            out.name("KeyType").string(element.keyType().name());
            out.endObject();
        }
        out.endArray();
    }

    /** Zeros for what is paid by request. */
    static void throughput(@Nullable ProvisionedThroughput throughput, ThroughputChanges changes, JsonOutput out) {
        out.name("ProvisionedThroughput").beginObject();
        if (changes.lastIncreaseDateTime() != null) {
            out.name("LastIncreaseDateTime").time(changes.lastIncreaseDateTime());
        }
        if (changes.lastDecreaseDateTime() != null) {
            out.name("LastDecreaseDateTime").time(changes.lastDecreaseDateTime());
        }
        out.name("NumberOfDecreasesToday").number(changes.numberOfDecreasesToday());
        units(throughput, out);
        out.endObject();
    }

    /** Writes the members of throughput that a request has as well. */
    static void units(@Nullable ProvisionedThroughput throughput, JsonOutput out) {
        out.name("ReadCapacityUnits").number(throughput == null ? 0 : throughput.readCapacityUnits());
        out.name("WriteCapacityUnits").number(throughput == null ? 0 : throughput.writeCapacityUnits());
    }

    static void onDemand(@Nullable OnDemandThroughput throughput, JsonOutput out) {
        if (throughput == null) {
            return;
        }
        out.name("OnDemandThroughput").beginObject();
        if (throughput.maxReadRequestUnits() != null) {
            out.name("MaxReadRequestUnits").number(throughput.maxReadRequestUnits());
        }
        if (throughput.maxWriteRequestUnits() != null) {
            out.name("MaxWriteRequestUnits").number(throughput.maxWriteRequestUnits());
        }
        out.endObject();
    }

    static void warm(WarmThroughput throughput, JsonOutput out) {
        out.name("WarmThroughput").beginObject();
        if (throughput.readUnitsPerSecond() != null) {
            out.name("ReadUnitsPerSecond").number(throughput.readUnitsPerSecond());
        }
        if (throughput.writeUnitsPerSecond() != null) {
            out.name("WriteUnitsPerSecond").number(throughput.writeUnitsPerSecond());
        }
        out.name("Status").string("ACTIVE").endObject();
    }
}
