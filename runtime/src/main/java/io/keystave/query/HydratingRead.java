package io.keystave.query;

import io.keystave.operation.Backend;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads whole items by their keys, as many in each call as the service allows. */
final class HydratingRead {
    /** Keys in one call. Source: API reference, BatchGetItem. */
    private static final int MOST_KEYS = 100;

    private HydratingRead() {}

    /** The items found, by their keys. */
    static Map<Item, Item> of(Backend backend, String tableName, List<AttributeName> keyNames, List<Item> keys) {
        Map<Item, Item> found = new HashMap<>();
        // An index that is read while its items change can show one twice, but a batch must not ask so.
        List<Item> different = List.copyOf(new LinkedHashSet<>(keys));
        for (int from = 0; from < different.size(); from += MOST_KEYS) {
            List<Item> chunk = different.subList(from, Math.min(from + MOST_KEYS, different.size()));
            Map<String, KeysAndAttributes> left = Map.of(tableName, KeysAndAttributes.of(chunk));
            while (!left.isEmpty()) {
                BatchGetItemResult result = backend.batchGetItem(BatchGetItem.of(left));
                result.responses()
                        .values()
                        .forEach(items -> items.forEach(item -> found.put(item.only(keyNames), item)));
                left = result.unprocessedKeys();
            }
        }
        return found;
    }
}
