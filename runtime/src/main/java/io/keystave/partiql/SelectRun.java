package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.ProjectionExpression;
import io.keystave.operation.Backend;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.GetItem;
import io.keystave.operation.GetItemResult;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.KeyRead.OfItem;
import io.keystave.partiql.KeyRead.OfPartition;
import io.keystave.partiql.NextTokens.Position;
import io.keystave.partiql.Statement.Select;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one page of a SELECT: read after read, up to the limit, 1 MB of one read, or a number of reads. For one page. */
final class SelectRun {
    /** Most values of a partition key that one page reads. Source: Developer Guide, PartiQL operators, IN. */
    private static final int READS_OF_A_PAGE = 10;

    private final Backend backend;
    private final Select select;
    private final SelectPlan plan;
    private final ExecuteStatement request;
    private final @Nullable ProjectionExpression projection;
    private final List<Item> items = new ArrayList<>();
    private final CapacitySum consumed = new CapacitySum();
    private int left;

    private SelectRun(Backend backend, Select select, SelectPlan plan, ExecuteStatement request) {
        this.backend = backend;
        this.select = select;
        this.plan = plan;
        this.request = request;
        this.projection = projection(select, plan);
        this.left = request.limit() == null ? Integer.MAX_VALUE : request.limit();
    }

    static ExecuteStatementResult page(
            Backend backend, Select select, SelectPlan plan, ExecuteStatement request, Position start) {
        if (plan.isGlobal() && request.consistentRead()) {
            throw new ValidationException("Strongly consistent read is not supported on Global Secondary Indexes");
        }
        if (start.read() < 0 || start.read() >= plan.reads().size()) {
            // The table was made anew with another key since.
            throw NextTokens.mismatch();
        }
        return new SelectRun(backend, select, plan, request).page(start);
    }

    /** The attributes that a read has to give; null for all of them. */
    private static @Nullable ProjectionExpression projection(Select select, SelectPlan plan) {
        if (select.paths().isEmpty()) {
            return null;
        }
        // Whole attributes: a part of a list would be moved to another position.
        Set<AttributeName> names = new LinkedHashSet<>();
        select.paths().forEach(p -> names.add(p.topLevel()));
        if (plan.rest() != null) {
            plan.rest().paths().forEach(p -> names.add(p.topLevel()));
        }
        return new ProjectionExpression(names.stream().map(DocumentPath::of).toList());
    }

    private ExecuteStatementResult page(Position start) {
        Position next = start;
        for (int reads = 0; next != null && left > 0 && reads < READS_OF_A_PAGE; reads++) {
            int read = next.read();
            Item lastKey = read(plan.reads().get(read), next.after());
            if (lastKey != null) {
                next = new Position(read, lastKey);
                break;
            }
            next = read + 1 < plan.reads().size() ? new Position(read + 1, null) : null;
        }
        return new ExecuteStatementResult(
                items,
                next == null ? null : NextTokens.write(request, next),
                next == null ? null : next.after(),
                consumed.one());
    }

    /** Runs one read, and gives the key after which it has to go on; null if it is at its end. */
    private @Nullable Item read(KeyRead read, @Nullable Item after) {
        if (read instanceof OfItem one) {
            return readItem(one);
        }
        if (read instanceof OfPartition partition) {
            return query(partition, after);
        }
        return scan(after);
    }

    private @Nullable Item readItem(OfItem read) {
        GetItemResult result = backend.getItem(GetItem.of(select.tableName(), read.key())
                .consistentRead(request.consistentRead())
                .returnConsumedCapacity(request.returnConsumedCapacity()));
        List<Item> found = result.item() == null ? List.of() : List.of(result.item());
        add(found, found.size(), result.consumedCapacity());
        return null;
    }

    private @Nullable Item query(OfPartition read, @Nullable Item after) {
        QueryResult result = backend.query(Query.of(select.tableName(), read.keyCondition())
                .indexName(select.indexName())
                .filter(plan.filter())
                .projection(projection)
                .limit(limit())
                .exclusiveStartKey(after)
                .scanIndexForward(plan.forward())
                .consistentRead(request.consistentRead())
                .returnConsumedCapacity(request.returnConsumedCapacity()));
        add(result.items(), result.scannedCount(), result.consumedCapacity());
        return result.lastEvaluatedKey();
    }

    private @Nullable Item scan(@Nullable Item after) {
        ScanResult result = backend.scan(Scan.of(select.tableName())
                .indexName(select.indexName())
                .filter(plan.filter())
                .projection(projection)
                .limit(limit())
                .exclusiveStartKey(after)
                .consistentRead(request.consistentRead())
                .returnConsumedCapacity(request.returnConsumedCapacity()));
        add(result.items(), result.scannedCount(), result.consumedCapacity());
        return result.lastEvaluatedKey();
    }

    private @Nullable Integer limit() {
        return request.limit() == null ? null : left;
    }

    private void add(List<Item> found, int evaluated, @Nullable ConsumedCapacity cost) {
        SelectedPaths selected = new SelectedPaths(select.paths());
        for (Item item : found) {
            if (plan.rest() == null || plan.rest().evaluate(item)) {
                items.add(selected.of(item));
            }
        }
        left -= evaluated;
        consumed.add(cost);
    }
}
