package io.keystave.server.operation;

import io.keystave.operation.ConsumedCapacity;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lists of items, and the pages of queries and scans. */
final class PageJson {
    private PageJson() {}

    /** Writes a page; no items if they were only to be counted. */
    static void write(
            @Nullable List<Item> items,
            int count,
            int scannedCount,
            @Nullable Item lastEvaluatedKey,
            @Nullable ConsumedCapacity consumedCapacity,
            JsonOutput out) {
        out.beginObject();
        if (items != null) {
            out.name("Items");
            items(items, out);
        }
        out.name("Count").number(count).name("ScannedCount").number(scannedCount);
        if (lastEvaluatedKey != null) {
            out.name("LastEvaluatedKey");
            ItemJson.write(lastEvaluatedKey, out);
        }
        CostJson.write(consumedCapacity, out);
        out.endObject();
    }

    static void items(List<Item> items, JsonOutput out) {
        out.beginArray();
        items.forEach(item -> ItemJson.write(item, out));
        out.endArray();
    }
}
