package io.keystave.engine.item;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.table.Index;
import io.keystave.engine.table.Source;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.ProjectionExpression;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Select;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreReader;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page for a query or scan: items up to the limit or to 1 MB, the one that crosses it included, then the filter,
 * then the projection. For one page.
 */
final class PageReader {
    /** Bytes of items after which a page ends. Source: API reference, Query and Scan. */
    private static final int PAGE_BYTES = 1024 * 1024;

    private final PageRequest request;
    private final Source source;
    private final @Nullable Index fetchingIndex;
    private final List<Item> items = new ArrayList<>();
    private int count;
    private int scannedCount;
    private long sourceBytes;
    private long fetchedBytes;
    private double fetchedUnits;
    private @Nullable Item lastEvaluatedKey;

    private PageReader(PageRequest request) {
        this.request = request;
        this.source = request.source();
        this.fetchingIndex = fetchingIndex(request);
    }

    static Page read(PageRequest request, StoreReader store) {
        PageReader reader = new PageReader(request);
        if (reader.fetchingIndex != null && store instanceof Storage newest) {
            // Entry and item are of one moment, or an item could be returned that the index does not lead to any more.
            try (Snapshot moment = newest.snapshot()) {
                reader.readFrom(moment);
            }
        } else {
            reader.readFrom(store);
        }
        return reader.page();
    }

    /** The local index from whose entries the items have to be fetched, since more is asked for than is projected. */
    private static @Nullable Index fetchingIndex(PageRequest request) {
        Index index = request.source().index();
        if (index == null || index.isGlobal() || index.projection().isAll()) {
            return null;
        }
        ProjectionExpression projection = request.projection();
        ConditionExpression filter = request.filter();
        boolean fetches = request.select() == Select.ALL_ATTRIBUTES
                || (projection != null && reachesBeyond(index, projection.paths()))
                || (filter != null && reachesBeyond(index, filter.paths()));
        return fetches ? index : null;
    }

    private static boolean reachesBeyond(Index index, List<DocumentPath> paths) {
        List<AttributeName> names = paths.stream().map(DocumentPath::topLevel).toList();
        return !index.projection().missing(names).isEmpty();
    }

    private void readFrom(StoreReader reader) {
        byte[] from = request.range().from();
        byte[] to = request.range().to();
        Range range = request.forward()
                ? reader.range(source.map(), from, to)
                : reader.rangeDescending(source.map(), from, to);
        while (range.next()) {
            Item found = Item.fromBytes(range.value());
            sourceBytes += found.sizeInBytes();
            scannedCount++;
            add(found, fetchingIndex == null ? found : fetch(reader, found));
            if (scannedCount == request.limit() || sourceBytes + fetchedBytes >= PAGE_BYTES) {
                lastEvaluatedKey = source.key().keyAttributesOf(found);
                return;
            }
        }
    }

    private Item fetch(StoreReader reader, Item entry) {
        byte[] key = source.table().key().keyOf(entry);
        byte[] stored = key == null ? null : reader.get(source.table().map(), key);
        if (stored == null) {
            throw new IllegalStateException(
                    "An entry of the index has no item in the table " + request.tableName() + ".");
        }
        Item item = Item.fromBytes(stored);
        fetchedBytes += item.sizeInBytes();
        fetchedUnits += CapacityUnits.read(item.sizeInBytes(), request.consistentRead());
        return item;
    }

    private void add(Item found, Item whole) {
        ConditionExpression filter = request.filter();
        if (filter != null && !filter.evaluate(whole)) {
            return;
        }
        count++;
        if (request.select() == Select.COUNT) {
            return;
        }
        ProjectionExpression projection = request.projection();
        if (projection != null) {
            items.add(projection.apply(whole));
        } else {
            items.add(request.select() == Select.ALL_ATTRIBUTES ? whole : found);
        }
    }

    private Page page() {
        return new Page(items, count, scannedCount, lastEvaluatedKey, consumed());
    }

    private @Nullable ConsumedCapacity consumed() {
        if (request.returnConsumedCapacity() == ReturnConsumedCapacity.NONE) {
            return null;
        }
        double units = CapacityUnits.read(sourceBytes, request.consistentRead());
        String tableName = request.tableName();
        if (request.returnConsumedCapacity() == ReturnConsumedCapacity.TOTAL) {
            return ConsumedCapacity.total(tableName, units + fetchedUnits);
        }
        Index index = source.index();
        if (index == null) {
            return new ConsumedCapacity(tableName, units, new Capacity(units), Map.of(), Map.of());
        }
        Map<String, Capacity> ofIndex = Map.of(index.name(), new Capacity(units));
        return new ConsumedCapacity(
                tableName,
                units + fetchedUnits,
                new Capacity(fetchedUnits),
                index.isGlobal() ? ofIndex : Map.of(),
                index.isGlobal() ? Map.of() : ofIndex);
    }
}
