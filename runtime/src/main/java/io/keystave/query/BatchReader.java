package io.keystave.query;

import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads whole items by their keys, as many in each call as the service allows. */
final class BatchReader {
    /** Keys in one call. Source: API reference, BatchGetItem. */
    private static final int MOST_KEYS = 100;

    private final RepositoryContext context;
    private final boolean consistent;

    BatchReader(RepositoryContext context, boolean consistent) {
        this.context = context;
        this.consistent = consistent;
    }

    /** Reads the items of some keys, each of them once. */
    Read read(Collection<ItemKey> keys) {
        Map<ItemKey, Item> found = new HashMap<>();
        List<ItemKey> unread = ChunkedCalls.run(
                context.retryPolicy(), new LinkedHashSet<>(keys), MOST_KEYS, chunk -> readOnce(chunk, found));
        return new Read(found, unread);
    }

    private List<ItemKey> readOnce(List<ItemKey> chunk, Map<ItemKey, Item> found) {
        Map<String, List<Item>> keys = new LinkedHashMap<>();
        chunk.forEach(key ->
                keys.computeIfAbsent(key.tableName(), name -> new ArrayList<>()).add(key.key()));
        Map<String, KeysAndAttributes> request = new LinkedHashMap<>();
        keys.forEach(
                (table, items) -> request.put(table, KeysAndAttributes.of(items).consistentRead(consistent)));
        BatchGetItemResult result = context.backend().batchGetItem(BatchGetItem.of(request));
        result.responses().forEach((table, items) -> {
            List<AttributeName> keyNames = names(keys.getOrDefault(table, List.of()));
            items.forEach(item -> found.put(new ItemKey(table, item.only(keyNames)), item));
        });
        List<ItemKey> left = new ArrayList<>();
        result.unprocessedKeys()
                .forEach((table, items) -> items.keys().forEach(key -> left.add(new ItemKey(table, key))));
        return left;
    }

    private static List<AttributeName> names(List<Item> keys) {
        return keys.stream()
                .limit(1)
                .flatMap(key -> key.attributeNames().stream())
                .map(AttributeName::of)
                .toList();
    }

    /**
     * What a batch has read.
     *
     * @param found the items that there are, by their keys
     * @param unread the keys that the service left over in every try
     */
    record Read(Map<ItemKey, Item> found, List<ItemKey> unread) {}
}
