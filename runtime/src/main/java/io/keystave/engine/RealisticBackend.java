package io.keystave.engine;

import io.keystave.engine.item.BatchGetItemAction;
import io.keystave.engine.item.GetItemAction;
import io.keystave.engine.item.QueryAction;
import io.keystave.engine.item.ScanAction;
import io.keystave.engine.table.Index;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.CancellationReason;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteItemResult;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.ForwardingBackend;
import io.keystave.operation.GetItem;
import io.keystave.operation.GetItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.TransactionConflictException;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateItemResult;
import io.keystave.operation.WriteRequest;
import io.keystave.partiql.PartiQl;
import io.keystave.realism.Realism;
import io.keystave.storage.Storage;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The engine with what production does beside: see {@link Realism}. Safe for many threads. */
final class RealisticBackend extends ForwardingBackend {
    /** Most items of a page that is made small. */
    private static final int SMALL_PAGE_ITEMS = 5;

    private static final String CONFLICT = "Transaction is ongoing for the item";

    private final Engine engine;
    private final TableCatalog tables;
    private final Realism realism;
    private final PastMoment past;
    private final PartiQl partiQl = new PartiQl(this);
    private final AtomicLong operations = new AtomicLong();

    RealisticBackend(Engine engine, Storage storage, TableCatalog tables, Realism realism) {
        super(engine);
        this.engine = engine;
        this.tables = tables;
        this.realism = realism;
        this.past = new PastMoment(storage, tables);
    }

    /** Counts an operation and gives the chance that is its own, whatever other threads do. */
    private Random nextOperation() {
        long number = operations.incrementAndGet();
        if (number % realism.lagOperations() == 0) {
            engine.renew(past);
        }
        Random random = new Random(realism.seed() * 31 + number);
        random.nextInt(); // The first value differs little between neighbouring seeds.
        return random;
    }

    private static boolean happens(Random random, double probability) {
        return random.nextDouble() < probability;
    }

    // ---- reads

    @Override
    public GetItemResult getItem(GetItem request) {
        Random random = nextOperation();
        if (!request.consistentRead() && happens(random, realism.staleReads())) {
            GetItemResult stale = past.read(
                    List.of(request.tableName()), moment -> engine.run(new GetItemAction(tables, moment), request));
            if (stale != null) {
                return stale;
            }
        }
        return engine.getItem(request);
    }

    @Override
    public QueryResult query(Query request) {
        Random random = nextOperation();
        Query page = request.limit(limit(random, request.limit()));
        if (seesThePast(random, request.tableName(), request.indexName(), request.consistentRead())) {
            QueryResult stale = past.read(
                    List.of(request.tableName()), moment -> engine.run(new QueryAction(tables, moment), page));
            if (stale != null) {
                return stale;
            }
        }
        return engine.query(page);
    }

    @Override
    public ScanResult scan(Scan request) {
        Random random = nextOperation();
        Scan page = request.limit(limit(random, request.limit()));
        if (seesThePast(random, request.tableName(), request.indexName(), request.consistentRead())) {
            ScanResult stale =
                    past.read(List.of(request.tableName()), moment -> engine.run(new ScanAction(tables, moment), page));
            if (stale != null) {
                return stale;
            }
        }
        return engine.scan(page);
    }

    private @Nullable Integer limit(Random random, @Nullable Integer limit) {
        int few = 1 + random.nextInt(SMALL_PAGE_ITEMS);
        return happens(random, realism.smallPages()) && (limit == null || limit > few) ? Integer.valueOf(few) : limit;
    }

    private boolean seesThePast(Random random, String tableName, @Nullable String indexName, boolean consistentRead) {
        boolean isStale = happens(random, realism.staleReads());
        boolean lags = happens(random, realism.indexLag());
        if (indexName == null) {
            return isStale && !consistentRead;
        }
        Table table = tables.find(tableName);
        Index index = table == null ? null : table.index(indexName);
        return lags && index != null && index.isGlobal() && !consistentRead;
    }

    @Override
    public BatchGetItemResult batchGetItem(BatchGetItem request) {
        Random random = nextOperation();
        boolean isStale = happens(random, realism.staleReads())
                && request.requestItems().values().stream().noneMatch(KeysAndAttributes::consistentRead);
        boolean leaves = happens(random, realism.unprocessedItems());
        // Everything is read, and with that judged, before a part of it is left.
        BatchGetItemResult whole = read(request, isStale);
        Map<String, KeysAndAttributes> left = new LinkedHashMap<>();
        Map<String, KeysAndAttributes> rest = new LinkedHashMap<>();
        if (leaves) {
            request.requestItems()
                    .forEach((table, wanted) -> divide(random, wanted.keys()).addTo(table, left, rest, wanted::keys));
        }
        if (left.isEmpty() || rest.isEmpty()) {
            return whole;
        }
        BatchGetItemResult part = read(new BatchGetItem(rest, request.returnConsumedCapacity()), isStale);
        Map<String, List<Item>> responses = new LinkedHashMap<>();
        request.requestItems()
                .keySet()
                .forEach(table -> responses.put(table, part.responses().getOrDefault(table, List.of())));
        part.unprocessedKeys()
                .forEach((table, keys) ->
                        left.merge(table, keys, (one, more) -> one.keys(joined(one.keys(), more.keys()))));
        return new BatchGetItemResult(responses, left, part.consumedCapacity());
    }

    private BatchGetItemResult read(BatchGetItem request, boolean isStale) {
        BatchGetItemResult stale = isStale
                ? past.read(
                        request.requestItems().keySet(),
                        moment -> engine.run(new BatchGetItemAction(tables, moment), request))
                : null;
        return stale == null ? engine.batchGetItem(request) : stale;
    }

    @Override
    public TransactGetItemsResult transactGetItems(TransactGetItems request) {
        conflictNowAndThen(nextOperation(), request.transactItems().size());
        return engine.transactGetItems(request);
    }

    // ---- writes

    @Override
    public PutItemResult putItem(PutItem request) {
        conflictNowAndThen(nextOperation());
        return engine.putItem(request);
    }

    @Override
    public UpdateItemResult updateItem(UpdateItem request) {
        conflictNowAndThen(nextOperation());
        return engine.updateItem(request);
    }

    @Override
    public DeleteItemResult deleteItem(DeleteItem request) {
        conflictNowAndThen(nextOperation());
        return engine.deleteItem(request);
    }

    private void conflictNowAndThen(Random random) {
        if (happens(random, realism.transactionConflicts())) {
            throw new TransactionConflictException(CONFLICT);
        }
    }

    private void conflictNowAndThen(Random random, int actions) {
        if (actions > 0 && happens(random, realism.transactionConflicts())) {
            List<CancellationReason> reasons = new ArrayList<>(Collections.nCopies(actions, CancellationReason.NONE));
            reasons.set(random.nextInt(actions), new CancellationReason("TransactionConflict", CONFLICT, null));
            throw new TransactionCanceledException(reasons);
        }
    }

    @Override
    public TransactWriteItemsResult transactWriteItems(TransactWriteItems request) {
        conflictNowAndThen(nextOperation(), request.transactItems().size());
        return engine.transactWriteItems(request);
    }

    @Override
    public BatchWriteItemResult batchWriteItem(BatchWriteItem request) {
        Random random = nextOperation();
        if (!happens(random, realism.unprocessedItems())) {
            return engine.batchWriteItem(request);
        }
        engine.check(request);
        Map<String, List<WriteRequest>> left = new LinkedHashMap<>();
        Map<String, List<WriteRequest>> rest = new LinkedHashMap<>();
        request.requestItems()
                .forEach((table, requests) -> divide(random, requests).addTo(table, left, rest, part -> part));
        if (rest.isEmpty()) {
            return engine.batchWriteItem(request);
        }
        BatchWriteItemResult part = engine.batchWriteItem(
                new BatchWriteItem(rest, request.returnConsumedCapacity(), request.returnItemCollectionMetrics()));
        return new BatchWriteItemResult(left, part.itemCollectionMetrics(), part.consumedCapacity());
    }

    /** What a batch leaves and what it does. */
    private record Parts<T>(List<T> left, List<T> rest) {
        <V> void addTo(String table, Map<String, V> allLeft, Map<String, V> allRest, Function<List<T>, V> made) {
            if (!left.isEmpty()) {
                allLeft.put(table, made.apply(left));
            }
            if (!rest.isEmpty()) {
                allRest.put(table, made.apply(rest));
            }
        }
    }

    private static <T> Parts<T> divide(Random random, List<T> all) {
        List<T> left = new ArrayList<>();
        List<T> rest = new ArrayList<>();
        all.forEach(one -> (random.nextBoolean() ? left : rest).add(one));
        return new Parts<>(left, rest);
    }

    private static <T> List<T> joined(List<T> one, List<T> more) {
        List<T> all = new ArrayList<>(one);
        all.addAll(more);
        return all;
    }

    // ---- statements, which become operations of this backend

    @Override
    public ExecuteStatementResult executeStatement(ExecuteStatement request) {
        return partiQl.executeStatement(request);
    }

    @Override
    public BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request) {
        return partiQl.batchExecuteStatement(request);
    }

    @Override
    public ExecuteTransactionResult executeTransaction(ExecuteTransaction request) {
        return partiQl.executeTransaction(request);
    }

    @Override
    public void close() {
        past.close();
        engine.close();
    }
}
