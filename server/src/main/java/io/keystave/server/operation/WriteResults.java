package io.keystave.server.operation;

import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** What single writes answer. */
final class WriteResults {
    private WriteResults() {}

    /** Checks that a put or delete asks for nothing or for the old item. */
    static void requireOldOrNone(ReturnValues returnValues) {
        if (returnValues != ReturnValues.NONE && returnValues != ReturnValues.ALL_OLD) {
            throw new ValidationException("ReturnValues can only be ALL_OLD or NONE");
        }
    }

    static void write(
            @Nullable Item attributes,
            @Nullable ConsumedCapacity consumedCapacity,
            @Nullable ItemCollectionMetrics metrics,
            JsonOutput out) {
        out.beginObject();
        if (attributes != null) {
            out.name("Attributes");
            ItemJson.write(attributes, out);
        }
        CostJson.write(consumedCapacity, out);
        if (metrics != null) {
            out.name("ItemCollectionMetrics");
            CostJson.write(metrics, out);
        }
        out.endObject();
    }
}
