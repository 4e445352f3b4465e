package io.keystave.query;

import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.WriteRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs writes without conditions, as many in each call as the service allows. */
final class BatchWriter {
    /** Writes in one call. Source: API reference, BatchWriteItem. */
    private static final int MOST_WRITES = 25;

    private BatchWriter() {}

    /**
     * Runs the writes and gives those that the service left over in every try.
     *
     * @throws IllegalArgumentException if two of the writes are of one item
     */
    static <W extends BatchWrite<?>> List<W> run(RepositoryContext context, Collection<? extends W> writes) {
        Set<ItemKey> keys = new HashSet<>();
        for (W write : writes) {
            if (!keys.add(write.itemKey())) {
                throw new IllegalArgumentException("Two writes of one batch are of " + write.itemKey()
                        + ", and a batch has no order. Leave one of them out.");
            }
        }
        List<W> all = List.copyOf(writes);
        return ChunkedCalls.run(context.retryPolicy(), all, MOST_WRITES, chunk -> writeOnce(context, chunk));
    }

    private static <W extends BatchWrite<?>> List<W> writeOnce(RepositoryContext context, List<W> chunk) {
        Map<String, Map<WriteRequest, W>> writes = new LinkedHashMap<>();
        chunk.forEach(write -> writes.computeIfAbsent(write.itemKey().tableName(), name -> new LinkedHashMap<>())
                .put(write.request(), write));
        Map<String, List<WriteRequest>> requests = new LinkedHashMap<>();
        writes.forEach((table, byRequest) -> requests.put(table, List.copyOf(byRequest.keySet())));
        List<W> left = new ArrayList<>();
        context.backend()
                .batchWriteItem(BatchWriteItem.of(requests))
                .unprocessedItems()
                .forEach((table, items) -> {
                    Map<WriteRequest, W> ofTable = writes.getOrDefault(table, Map.of());
                    items.forEach(item -> left.add(ofTable.get(item)));
                });
        return left;
    }
}
