package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WriteRequest;
import io.keystave.storage.StoreMap;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of BatchWriteItem. An instance follows one request. */
public final class BatchWriteItemRules {
    /** Requests in one call. Source: API reference, BatchWriteItem. */
    private static final int MOST_REQUESTS = 25;

    private record ItemKey(StoreMap map, ByteBuffer key) {}

    private final Set<ItemKey> seen = new HashSet<>();

    /** Rules for one request. */
    public BatchWriteItemRules() {}

    /** Checks what needs no table. */
    public static void check(BatchWriteItem request) {
        Set<String> tableNames = request.requestItems().keySet();
        BatchRules.requireTables(tableNames, "BatchWriteItem");
        int total = 0;
        for (List<WriteRequest> requests : request.requestItems().values()) {
            if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
                BatchRules.fail("Value '" + BatchRules.shown(tableNames) + "' at 'requestItems' failed to satisfy"
                        + " constraint: Map value must satisfy constraint: [Member must have length less than or equal"
                        + " to " + MOST_REQUESTS + ", Member must have length greater than or equal to 1]");
            }
            total += requests.size();
        }
        if (total > MOST_REQUESTS) {
            throw new ValidationException("Too many items requested for the BatchWriteItem call");
        }
        request.requestItems().values().forEach(requests -> requests.forEach(BatchWriteItemRules::check));
    }

    private static void check(WriteRequest request) {
        if ((request.putItem() == null) == (request.deleteKey() == null)) {
            throw new ValidationException(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly"
                            + " one of the supported datatypes");
        }
        if (request.putItem() != null) {
            ItemSizeRules.requirePuttable(request.putItem());
        }
    }

    /** Checks the next write against the schema of its table and gives the item's key. */
    public byte[] key(Table table, WriteRequest request) {
        Item put = request.putItem();
        Item delete = request.deleteKey();
        if (put != null) {
            // A batch says of a put what other operations say of a key.
            KeyRules.requireMatch(table.key(), put);
        }
        byte[] key = put != null
                ? PutItemRules.key(table, put)
                : KeyRules.encodeKey(table, delete == null ? Item.EMPTY : delete);
        if (!seen.add(new ItemKey(table.map(), ByteBuffer.wrap(key)))) {
            throw BatchRules.duplicates();
        }
        return key;
    }
}
