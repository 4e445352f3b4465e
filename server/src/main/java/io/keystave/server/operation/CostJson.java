package io.keystave.server.operation;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what operations cost, and how large item collections are. */
final class CostJson {
    private CostJson() {}

    /** Writes the member ConsumedCapacity of an operation on one table, if it was asked for. */
    static void write(@Nullable ConsumedCapacity consumed, JsonOutput out) {
        if (consumed != null) {
            out.name("ConsumedCapacity");
            object(consumed, out);
        }
    }

    /** Writes the member ConsumedCapacity of an operation on several tables, if it was asked for. */
    static void write(List<ConsumedCapacity> consumed, JsonOutput out) {
        if (!consumed.isEmpty()) {
            out.name("ConsumedCapacity").beginArray();
            consumed.forEach(one -> object(one, out));
            out.endArray();
        }
    }

    private static void object(ConsumedCapacity consumed, JsonOutput out) {
        out.beginObject().name("TableName").string(consumed.tableName());
        units(consumed.capacityUnits(), consumed.readCapacityUnits(), consumed.writeCapacityUnits(), out);
        if (consumed.table() != null) {
            out.name("Table");
            capacity(consumed.table(), out);
        }
        indexes("GlobalSecondaryIndexes", consumed.globalSecondaryIndexes(), out);
        indexes("LocalSecondaryIndexes", consumed.localSecondaryIndexes(), out);
        out.endObject();
    }

    private static void indexes(String member, Map<String, Capacity> indexes, JsonOutput out) {
        if (!indexes.isEmpty()) {
            out.name(member).beginObject();
            indexes.forEach((name, capacity) -> {
                out.name(name);
                capacity(capacity, out);
            });
            out.endObject();
        }
    }

    private static void capacity(Capacity capacity, JsonOutput out) {
        out.beginObject();
        units(capacity.capacityUnits(), capacity.readCapacityUnits(), capacity.writeCapacityUnits(), out);
        out.endObject();
    }

    private static void units(double units, @Nullable Double read, @Nullable Double write, JsonOutput out) {
        out.name("CapacityUnits").number(units);
        if (read != null) {
            out.name("ReadCapacityUnits").number(read);
        }
        if (write != null) {
            out.name("WriteCapacityUnits").number(write);
        }
    }

    /** Writes the member ItemCollectionMetrics of an operation on several tables, if there is anything in it. */
    static void write(Map<String, List<ItemCollectionMetrics>> metrics, JsonOutput out) {
        if (!metrics.isEmpty()) {
            out.name("ItemCollectionMetrics").beginObject();
            metrics.forEach((table, list) -> {
                out.name(table).beginArray();
                list.forEach(one -> write(one, out));
                out.endArray();
            });
            out.endObject();
        }
    }

    static void write(ItemCollectionMetrics metrics, JsonOutput out) {
        out.beginObject().name("ItemCollectionKey");
        ItemJson.write(metrics.itemCollectionKey(), out);
        out.name("SizeEstimateRangeGB").beginArray();
        out.number(metrics.lowerBoundGigabytes()).number(metrics.upperBoundGigabytes());
        out.endArray().endObject();
    }
}
