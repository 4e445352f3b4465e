package io.keystave.engine.item;

import io.keystave.engine.table.Source;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.QueryRules;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.storage.StoreReader;
import io.keystave.value.Item;

/** Reads one page of the items of a table or index that share a partition key, in sort key order. */
public final class QueryAction implements Action<Query, QueryResult> {
    private final TableCatalog tables;
    private final StoreReader store;

    public QueryAction(TableCatalog tables, StoreReader store) {
        this.tables = tables;
        this.store = store;
    }

    @Override
    public QueryResult run(Query request) {
        QueryRules.check(request);
        Source source = QueryRules.source(tables.require(request.tableName()), request);
        Page page = PageReader.read(
                new PageRequest(
                        source,
                        QueryRules.range(source, request),
                        request.scanIndexForward(),
                        request.filter(),
                        request.projection(),
                        request.select(),
                        request.limit() == null ? Integer.MAX_VALUE : request.limit(),
                        request.consistentRead(),
                        request.tableName(),
                        request.returnConsumedCapacity()),
                store);
        // Where the partition key is all there is, one item is all there can be, and its key is refused as a start.
        boolean isOver =
                source.key().attributes().size() == source.key().partitionKey().size();
        Item lastEvaluatedKey = isOver ? null : page.lastEvaluatedKey();
        return new QueryResult(
                page.items(), page.count(), page.scannedCount(), lastEvaluatedKey, page.consumedCapacity());
    }
}
