package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystave.Keystave;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.CancellationReason;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.Get;
import io.keystave.operation.GetItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.Projection;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.TransactionConflictException;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WriteRequest;
import io.keystave.realism.Realism;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an application has to cope with happens, and nothing is lost by it. */
class RealismTest {
    private static final String TABLE = KillScript.TABLE;
    private static final String CONFLICT = "Transaction is ongoing for the item";
    private static final int LAG = 5;

    private final Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT.withWorksByItself(false));
    private @Nullable Backend opened;

    /** A table with orders of one customer, and a backend that has only the effects given. */
    private Backend with(Realism realism, int orders) {
        engine.createTable(KillScript.table());
        for (int i = 0; i < orders; i++) {
            engine.putItem(PutItem.of(TABLE, order(i)));
        }
        opened = engine.behavingAs(realism.lagOperations(LAG));
        return opened;
    }

    @AfterEach
    void closeAndAudit() {
        assertThat(engine.audit()).isEmpty();
        if (opened != null) {
            opened.close();
        }
        engine.close();
    }

    private static Item key(long order) {
        return Item.of("customer", AttributeValue.ofString("c-1"), "order", AttributeValue.ofNumber(order));
    }

    private static Item order(long order) {
        return key(order).with("status", AttributeValue.ofString("NEW")).with("total", AttributeValue.ofNumber(order));
    }

    private static List<Item> orders(int count) {
        return IntStream.range(0, count).mapToObj(RealismTest::order).toList();
    }

    private static KeyConditionExpression is(String attribute, String value) {
        return KeyConditionExpression.of(Condition.of(attribute, KeyOperator.EQUAL, AttributeValue.ofString(value)));
    }

    private static Query byStatus() {
        return Query.of(TABLE, is("status", "NEW")).indexName("by_status");
    }

    private static UpdateExpression addOne() {
        AddAction one = new AddAction(DocumentPath.of("total"), AttributeValue.ofNumber(1));
        return new UpdateExpression(List.of(), List.of(), List.of(one), List.of());
    }

    @Test
    void readsOfTablesSeeThePastAndCatchUp() {
        Backend backend = with(Realism.none(1).staleReads(1), 1);
        Item changed = order(0).with("note", AttributeValue.ofString("new"));
        backend.putItem(PutItem.of(TABLE, changed));

        assertThat(backend.getItem(GetItem.of(TABLE, key(0))).item()).isEqualTo(order(0));
        assertThat(backend.getItem(GetItem.of(TABLE, key(0)).consistentRead(true))
                        .item())
                .isEqualTo(changed);
        assertThat(backend.query(byStatus()).items()).containsExactly(changed);

        int reads = 0;
        while (!changed.equals(backend.getItem(GetItem.of(TABLE, key(0))).item())) {
            assertThat(++reads).isLessThanOrEqualTo(LAG);
        }
        assertThat(backend.scan(Scan.of(TABLE)).items()).containsExactly(changed);
    }

    @Test
    void batchesScansAndQueriesOfTablesSeeThePast() {
        Backend backend = with(Realism.none(1).staleReads(1), 1);
        backend.deleteItem(DeleteItem.of(TABLE, key(0)));

        assertThat(backend.scan(Scan.of(TABLE)).items()).containsExactly(order(0));
        assertThat(backend.query(Query.of(TABLE, is("customer", "c-1"))).items())
                .containsExactly(order(0));
        assertThat(backend.batchGetItem(BatchGetItem.of(TABLE, List.of(key(0)))).responses())
                .isEqualTo(Map.of(TABLE, List.of(order(0))));
        engine.putItem(PutItem.of(TABLE, order(1)));
        assertThat(backend.batchGetItem(BatchGetItem.of(Map.of(
                                TABLE, KeysAndAttributes.of(List.of(key(1))).consistentRead(true))))
                        .responses())
                .isEqualTo(Map.of(TABLE, List.of(order(1))));
    }

    @Test
    void globalIndexesLagAndLocalOnesDoNot() {
        Backend backend = with(Realism.none(1).indexLag(1), 0);
        backend.putItem(PutItem.of(TABLE, order(0)));

        assertThat(backend.query(byStatus()).items()).isEmpty();
        assertThat(backend.query(Query.of(TABLE, is("customer", "c-1")).indexName("by_total"))
                        .items())
                .hasSize(1);
        assertThat(backend.getItem(GetItem.of(TABLE, key(0))).item()).isEqualTo(order(0));

        int reads = 0;
        while (backend.query(byStatus()).items().isEmpty()) {
            assertThat(++reads).isLessThanOrEqualTo(LAG);
        }
        assertThat(backend.scan(Scan.of(TABLE).indexName("by_status")).items()).containsExactly(order(0));
    }

    @Test
    void aNewIndexIsNeverSeenInPart() {
        Backend backend = with(Realism.none(1).indexLag(1), 600);
        backend.updateTable(UpdateTable.of(TABLE)
                .createIndex(
                        new GlobalSecondaryIndex(
                                "later", List.of(KeySchemaElement.partitionKey("status")), Projection.KEYS_ONLY),
                        List.of(new AttributeDefinition("status", AttributeType.S))));
        engine.workInBackground();
        for (int i = 0; i < LAG; i++) {
            backend.getItem(GetItem.of(TABLE, key(0)));
        }
        while (engine.workInBackground()) {
            // Each call does a part.
        }

        assertThat(backend.query(Query.of(TABLE, is("status", "NEW")).indexName("later"))
                        .count())
                .isEqualTo(600);
    }

    @Test
    void pagesAreSmallAndJoinToTheWhole() {
        Backend backend = with(Realism.none(1).smallPages(1), 40);
        List<Item> queried = new ArrayList<>();
        Item start = null;
        do {
            QueryResult page =
                    backend.query(Query.of(TABLE, is("customer", "c-1")).exclusiveStartKey(start));
            assertThat(page.count()).isLessThanOrEqualTo(5);
            queried.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        List<Item> scanned = new ArrayList<>();
        do {
            ScanResult page = backend.scan(Scan.of(TABLE).exclusiveStartKey(start));
            assertThat(page.count()).isLessThanOrEqualTo(5);
            scanned.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        List<Item> selected = new ArrayList<>();
        String token = null;
        do {
            ExecuteStatementResult page = backend.executeStatement(
                    ExecuteStatement.of("SELECT * FROM orders").nextToken(token));
            selected.addAll(page.items());
            token = page.nextToken();
        } while (token != null);

        assertThat(queried).isEqualTo(orders(40));
        assertThat(scanned).isEqualTo(orders(40));
        assertThat(selected).isEqualTo(orders(40));
        assertThat(backend.query(Query.of(TABLE, is("customer", "c-1")).limit(1))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void leavesPartOfABatchNowAndThen() {
        Backend backend = with(Realism.none(1).unprocessedItems(1), 0);
        List<WriteRequest> requests = orders(25).stream().map(WriteRequest::put).toList();
        Map<String, List<WriteRequest>> left = Map.of(TABLE, requests);
        int calls = 0;
        do {
            int before = engine.scan(Scan.of(TABLE)).count();
            int asked = left.getOrDefault(TABLE, List.of()).size();
            left = backend.batchWriteItem(BatchWriteItem.of(left)).unprocessedItems();
            int now = engine.scan(Scan.of(TABLE)).count();
            assertThat(now - before)
                    .isEqualTo(asked - left.getOrDefault(TABLE, List.of()).size());
            calls++;
        } while (!left.isEmpty());
        assertThat(calls).isGreaterThan(1);

        List<Item> found = new ArrayList<>();
        Map<String, KeysAndAttributes> leftKeys = Map.of(
                TABLE,
                KeysAndAttributes.of(
                        IntStream.range(0, 25).mapToObj(RealismTest::key).toList()));
        do {
            BatchGetItemResult part = backend.batchGetItem(BatchGetItem.of(leftKeys));
            found.addAll(part.responses().getOrDefault(TABLE, List.of()));
            leftKeys = part.unprocessedKeys();
        } while (!leftKeys.isEmpty());
        assertThat(found).containsExactlyInAnyOrderElementsOf(orders(25));
    }

    @Test
    void judgesABatchBeforeItLeavesPartOfIt() {
        Backend backend = with(Realism.none(1).unprocessedItems(1), 0);
        List<WriteRequest> requests =
                new ArrayList<>(orders(24).stream().map(WriteRequest::put).toList());
        requests.add(WriteRequest.delete(Item.of("customer", AttributeValue.ofString("c-1"))));
        List<Item> keys = requests.stream()
                .map(request -> request.deleteKey() == null ? key(1) : request.deleteKey())
                .distinct()
                .toList();

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> backend.batchWriteItem(BatchWriteItem.of(TABLE, requests)))
                    .isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> backend.batchGetItem(BatchGetItem.of(TABLE, keys)))
                    .isInstanceOf(ValidationException.class);
        }
        assertThat(engine.scan(Scan.of(TABLE)).count()).isZero();
    }

    @Test
    void conflictsWithWritesNowAndThen() {
        Backend backend = with(Realism.none(1).transactionConflicts(0.3), 0);
        int conflicts = 0;
        for (int added = 0; added < 100; ) {
            try {
                backend.updateItem(UpdateItem.of(TABLE, key(0)).update(addOne()));
                added++;
            } catch (TransactionConflictException e) {
                assertThat(e).hasMessage(CONFLICT);
                conflicts++;
            }
        }

        assertThat(conflicts).isBetween(10, 90);
        assertThat(engine.getItem(GetItem.of(TABLE, key(0))).item())
                .isEqualTo(key(0).with("total", AttributeValue.ofNumber(100)));
    }

    @Test
    void cancelsTransactionsForAConflictAndWritesNothing() {
        Backend backend = with(Realism.none(1).transactionConflicts(1), 0);
        TransactWriteItems write = TransactWriteItems.of(
                TransactWriteItem.of(Put.of(TABLE, order(0))), TransactWriteItem.of(Put.of(TABLE, order(1))));

        var failure = catchThrowableOfType(TransactionCanceledException.class, () -> backend.transactWriteItems(write));

        assertThat(failure.cancellationReasons())
                .containsExactlyInAnyOrder(
                        CancellationReason.NONE, new CancellationReason("TransactionConflict", CONFLICT, null));
        assertThat(engine.scan(Scan.of(TABLE)).count()).isZero();
        assertThatThrownBy(() -> backend.transactGetItems(TransactGetItems.of(Get.of(TABLE, key(0)))))
                .isInstanceOf(TransactionCanceledException.class);
    }

    @Test
    void doesTheSameForTheSameSeed() {
        assertThat(trace(7)).isEqualTo(trace(7)).isNotEqualTo(trace(8));
    }

    private static List<String> trace(long seed) {
        List<String> trace = new ArrayList<>();
        try (Engine fresh = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT);
                Backend backend = fresh.behavingAs(Realism.production(seed))) {
            fresh.createTable(KillScript.table());
            for (int i = 0; i < 200; i++) {
                try {
                    KillScript.run(backend, 0, i);
                    trace.add("" + backend.scan(Scan.of(TABLE)).count());
                    trace.add(""
                            + backend.query(Query.of(TABLE, is("status", "S1")).indexName("by_status")));
                } catch (DynamoDbException e) {
                    trace.add(e.toString());
                }
            }
        }
        return trace;
    }

    /** Four threads retry what fails; then all is there, and after a while reads of the past see it too. */
    @Test
    void losesNothingWhateverHappens() throws Exception {
        Backend backend = with(Realism.production(System.nanoTime()), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 100;
                running.add(threads.submit(() -> {
                    for (int order = first; order < first + 100; order++) {
                        putUntilDone(backend, order);
                        backend.scan(Scan.of(TABLE));
                        backend.query(byStatus());
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(engine.scan(Scan.of(TABLE)).items()).isEqualTo(orders(400));
        for (int i = 0; i < LAG; i++) {
            backend.getItem(GetItem.of(TABLE, key(0)));
        }
        for (int i = 0; i < 400; i++) {
            assertThat(backend.getItem(GetItem.of(TABLE, key(i))).item()).isEqualTo(order(i));
        }
    }

    private static void putUntilDone(Backend backend, int order) {
        while (true) {
            try {
                backend.putItem(PutItem.of(TABLE, order(order)));
                return;
            } catch (TransactionConflictException e) {
                // Another transaction was on the item; again.
            }
        }
    }

    @Test
    void isTurnedOnByTheBuilder() {
        try (Keystave db = Keystave.builder()
                .realism(Realism.none(1).transactionConflicts(1))
                .open()) {
            db.backend().createTable(KillScript.table());

            assertThatThrownBy(() -> db.backend().putItem(PutItem.of(TABLE, order(0))))
                    .isInstanceOf(TransactionConflictException.class);
        }
        Keystave.Builder both = Keystave.builder().backend(engine).realism(Realism.production(1));
        assertThatThrownBy(both::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("Leave out one");
    }

    @Test
    void refusesProbabilitiesThatAreNone() {
        assertThatThrownBy(() -> Realism.none(1).staleReads(1.5)).hasMessageContaining("staleReads is a probability");
        assertThatThrownBy(() -> Realism.none(1).indexLag(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Realism.none(1).lagOperations(0)).hasMessageContaining("from 1 on, not 0");
    }

    @Test
    void refusesCallsOnceClosed() {
        Backend backend = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT)
                .behavingAs(Realism.none(1).lagOperations(1));

        backend.close();

        assertThatThrownBy(() -> backend.getItem(GetItem.of(TABLE, key(0)))).isInstanceOf(IllegalStateException.class);
    }
}
