package io.keystave.query;

import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.Select;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs a described read, in as many requests as it takes.
 *
 * <p>The service counts its limit before the filter and ends a page wherever that falls. Here a page is full when it has as
 * many results as were asked for; one result more is read to know whether another page follows.
 */
final class PageReader<R> {
    /** With a filter, how many items the largest single request reads before the filter. */
    private static final int LARGEST_REQUEST = 4096;

    private final ReadSteps<R> read;
    private final @Nullable Integer segment;
    private final @Nullable Integer segments;

    PageReader(ReadSteps<R> read) {
        this(read, null, null);
    }

    /** One of several segments of a scan; null for all of it. */
    PageReader(ReadSteps<R> read, @Nullable Integer segment, @Nullable Integer segments) {
        this.read = read;
        this.segment = segment;
        this.segments = segments;
    }

    Page<R> page(int size, @Nullable PageToken from) {
        if (size < 1) {
            throw new IllegalArgumentException("The page size is " + size + "; it must be at least 1.");
        }
        Item start = from == null ? null : read.context().pageTokens().check(read.shape(), from);
        Found found = find(size, start);
        Optional<PageToken> next = Optional.ofNullable(found.position)
                .map(position -> read.context().pageTokens().sign(read.shape(), position));
        return new Page<>(read.rows().of(found.items), next);
    }

    List<R> list() {
        if (read.limit() != null) {
            return read.rows().of(find(read.limit(), null).items);
        }
        List<R> results = new ArrayList<>();
        new Pages().forEachRemaining(results::addAll);
        return results;
    }

    Stream<R> stream() {
        if (read.limit() != null) {
            return list().stream();
        }
        Spliterator<List<R>> pages =
                Spliterators.spliteratorUnknownSize(new Pages(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pages, false).flatMap(List::stream);
    }

    long count() {
        long count = 0;
        long budget = read.budget() == null ? Long.MAX_VALUE : read.budget();
        Item start = null;
        do {
            Batch batch = request(start, (int) Math.min(budget, Integer.MAX_VALUE), Select.COUNT);
            count += batch.count;
            budget -= batch.scannedCount;
            start = batch.lastEvaluatedKey;
        } while (start != null && budget > 0);
        return read.limit() == null ? count : Math.min(count, read.limit());
    }

    /** Results up to a number, and the position of the last of them if more follow or the budget is spent. */
    private Found find(int size, @Nullable Item start) {
        List<Item> items = new ArrayList<>();
        long budget = read.budget() == null ? Long.MAX_VALUE : read.budget();
        long wanted = (long) size + 1;
        Item position = start;
        do {
            Batch batch = request(position, (int) Math.min(budget, Math.min(wanted, LARGEST_REQUEST)), null);
            budget -= batch.scannedCount;
            items.addAll(batch.items);
            position = batch.lastEvaluatedKey;
            wanted = read.filter() == null ? (long) size + 1 - items.size() : wanted * 2;
        } while (position != null && items.size() <= size && budget > 0);
        if (items.size() <= size) {
            return new Found(items, position);
        }
        List<Item> full = items.subList(0, size);
        return new Found(full, positionOf(full.get(size - 1)));
    }

    private Item positionOf(Item item) {
        return item.only(
                read.path().positionNames().stream().map(AttributeName::of).toList());
    }

    private Batch request(@Nullable Item start, int limit, @Nullable Select select) {
        Integer limitOrNone = limit == Integer.MAX_VALUE ? null : Integer.valueOf(limit);
        if (read.keyCondition() == null) {
            ScanResult result = read.context().backend().scan(scan(start, limitOrNone, select));
            return new Batch(result.items(), result.count(), result.scannedCount(), result.lastEvaluatedKey());
        }
        QueryResult result = read.context()
                .backend()
                .query(Query.of(read.path().tableName(), read.keyCondition())
                        .indexName(read.path().indexName())
                        .filter(read.filter())
                        .projection(select == null ? read.projection() : null)
                        .select(select)
                        .limit(limitOrNone)
                        .exclusiveStartKey(start)
                        .scanIndexForward(read.forward())
                        .consistentRead(read.consistent()));
        return new Batch(result.items(), result.count(), result.scannedCount(), result.lastEvaluatedKey());
    }

    private Scan scan(@Nullable Item start, @Nullable Integer limit, @Nullable Select select) {
        return Scan.of(read.path().tableName())
                .indexName(read.path().indexName())
                .filter(read.filter())
                .projection(select == null ? read.projection() : null)
                .select(select)
                .limit(limit)
                .exclusiveStartKey(start)
                .segment(segment)
                .totalSegments(segments)
                .consistentRead(read.consistent());
    }

    private record Batch(
            List<Item> items,
            int count,
            int scannedCount,
            @Nullable Item lastEvaluatedKey) {}

    private record Found(List<Item> items, @Nullable Item position) {}

    /** The results of one request after the other, until the end or the budget. */
    private final class Pages implements Iterator<List<R>> {
        private long budget = read.budget() == null ? Long.MAX_VALUE : read.budget();
        private @Nullable Item start;
        private boolean more = true;

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public List<R> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            Batch batch = request(start, (int) Math.min(budget, Integer.MAX_VALUE), null);
            budget -= batch.scannedCount;
            start = batch.lastEvaluatedKey;
            more = start != null && budget > 0;
            return read.rows().of(batch.items);
        }
    }
}
