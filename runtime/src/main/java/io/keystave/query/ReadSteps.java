package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.ProjectionExpression;
import io.keystave.expression.ReadableExpression;
import io.keystave.mapper.EntityMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read of many items as far as it has been described: what to read, what to keep, and how much of it. Immutable.
 *
 * @param keyCondition null for a scan
 * @param forward false reads in descending sort key order
 * @param limit results after the filter; null for all
 * @param budget items read before the filter; null for as many as it takes
 */
record ReadSteps<R>(
        RepositoryContext context,
        AccessPath path,
        Rows<R> rows,
        @Nullable KeyConditionExpression keyCondition,
        @Nullable ConditionExpression filter,
        @Nullable ProjectionExpression projection,
        boolean forward,
        boolean consistent,
        @Nullable Integer limit,
        @Nullable Long budget) {

    static <R> ReadSteps<R> query(
            RepositoryContext context, AccessPath path, EntityMapper<R> mapper, KeyConditionExpression keyCondition) {
        return new ReadSteps<>(
                context, path, Rows.mapped(mapper), keyCondition, path.queryFilter(), null, true, false, null, null);
    }

    static <R> ReadSteps<R> scan(RepositoryContext context, AccessPath path, EntityMapper<R> mapper) {
        return new ReadSteps<>(
                context, path, Rows.mapped(mapper), null, path.scanFilter(), null, true, false, null, null);
    }

    ReadSteps<R> withFilter(Condition<R> condition) {
        ConditionExpression both = filter == null ? condition.expression() : filter.and(condition.expression());
        return new ReadSteps<>(context, path, rows, keyCondition, both, projection, forward, consistent, limit, budget);
    }

    ReadSteps<R> inDescendingOrder() {
        return new ReadSteps<>(context, path, rows, keyCondition, filter, projection, false, consistent, limit, budget);
    }

    ReadSteps<R> consistently() {
        return new ReadSteps<>(context, path, rows, keyCondition, filter, projection, forward, true, limit, budget);
    }

    ReadSteps<R> withLimit(int results) {
        requirePositive("limit", results);
        return new ReadSteps<>(
                context, path, rows, keyCondition, filter, projection, forward, consistent, results, budget);
    }

    ReadSteps<R> withBudget(long items) {
        requirePositive("readBudget", items);
        return new ReadSteps<>(
                context, path, rows, keyCondition, filter, projection, forward, consistent, limit, items);
    }

    <S> ReadSteps<S> withRows(Rows<S> other) {
        return new ReadSteps<>(
                context, path, other, keyCondition, filter, projection, forward, consistent, limit, budget);
    }

    /** Reads the attributes, and the key attributes with which a page token is made. */
    ReadSteps<Projected<R>> project(List<? extends Attribute<R, ?>> attributes) {
        Set<DocumentPath> paths = new LinkedHashSet<>();
        attributes.forEach(attribute -> paths.add(attribute.path()));
        path.positionNames().forEach(name -> paths.add(DocumentPath.of(name)));
        List<? extends Attribute<R, ?>> asked = List.copyOf(attributes);
        Rows<Projected<R>> projected = items ->
                items.stream().map(item -> new Projected<R>(item, asked)).toList();
        return new ReadSteps<>(
                context,
                path,
                projected,
                keyCondition,
                filter,
                new ProjectionExpression(new ArrayList<>(paths)),
                forward,
                consistent,
                limit,
                budget);
    }

    private static void requirePositive(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be at least 1.");
        }
    }

    /** What a page token of this read is bound to. */
    QueryShape shape() {
        return new QueryShape(
                path.describe(),
                (forward ? "ascending " : "descending ")
                        + (keyCondition == null ? "scan" : ReadableExpression.withValues(keyCondition.toCondition()))
                        + (filter == null ? "" : " filter " + ReadableExpression.withValues(filter)));
    }

    /** Units as the service charges them: half a read unit for each 4 KB begun, twice that if consistent. */
    Plan plan() {
        double unit = consistent ? 1.0 : 0.5;
        return new Plan(
                keyCondition == null ? "Scan" : "Query",
                path.tableName(),
                path.indexName(),
                keyCondition == null ? "" : ReadableExpression.of(keyCondition.toCondition()),
                filter == null ? "" : ReadableExpression.of(filter),
                unit,
                unit * Plan.PAGE_BYTES / Plan.READ_UNIT_BYTES,
                budget);
    }
}
