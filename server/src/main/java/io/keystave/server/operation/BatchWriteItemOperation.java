package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.WriteRequest;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** BatchWriteItem. */
final class BatchWriteItemOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        BatchWriteItemResult result = backend.batchWriteItem(read(in));
        out.beginObject().name("UnprocessedItems").beginObject();
        result.unprocessedItems().forEach((table, requests) -> {
            out.name(table).beginArray();
            requests.forEach(request -> write(request, out));
            out.endArray();
        });
        out.endObject();
        CostJson.write(result.itemCollectionMetrics(), out);
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static BatchWriteItem read(RequestReader in) {
        Map<String, List<WriteRequest>> requestItems = null;
        String capacity = null;
        String metrics = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "RequestItems" ->
                    requestItems =
                            in.listMap("WriteRequest", () -> in.structures("WriteRequest", () -> writeRequest(in)));
                case "ReturnConsumedCapacity" -> capacity = in.string();
                case "ReturnItemCollectionMetrics" -> metrics = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = constraints.choice(
                capacity, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
        ReturnItemCollectionMetrics returnItemCollectionMetrics = constraints.choice(
                metrics,
                "returnItemCollectionMetrics",
                Choice.RETURN_ITEM_COLLECTION_METRICS,
                ReturnItemCollectionMetrics.NONE);
        constraints.required(requestItems, "requestItems");
        constraints.throwIfAny();
        in.requireValidValues();
        return new BatchWriteItem(requireNonNull(requestItems), returnConsumedCapacity, returnItemCollectionMetrics);
    }

    private static WriteRequest writeRequest(RequestReader in) {
        Item put = null;
        Item delete = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "PutRequest" -> put = onlyMember(in, "PutRequest", "Item");
                case "DeleteRequest" -> delete = onlyMember(in, "DeleteRequest", "Key");
                default -> in.skip();
            }
        }
        return new WriteRequest(put, delete);
    }

    private static @Nullable Item onlyMember(RequestReader in, String type, String name) {
        Item item = null;
        in.structure(type);
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            if (member.equals(name)) {
                item = in.item();
            } else {
                in.skip();
            }
        }
        return item;
    }

    private static void write(WriteRequest request, JsonOutput out) {
        out.beginObject();
        if (request.putItem() != null) {
            write("PutRequest", "Item", request.putItem(), out);
        }
        if (request.deleteKey() != null) {
            write("DeleteRequest", "Key", request.deleteKey(), out);
        }
        out.endObject();
    }

    private static void write(String type, String member, Item item, JsonOutput out) {
        out.name(type).beginObject().name(member);
        ItemJson.write(item, out);
        out.endObject();
    }
}
