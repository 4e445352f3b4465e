package io.keystave.query;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.mapper.EntityMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a staged query has come along an access path: the key values given so far, from the left. Immutable; generated
 * stages pass it on.
 *
 * @param <R> what the path leads to
 */
public final class KeyPath<R> {
    private final RepositoryContext context;
    private final AccessPath path;
    private final EntityMapper<R> mapper;
    private final List<Object> partitionValues;
    private final List<Object> sortValues;

    private KeyPath(
            RepositoryContext context,
            AccessPath path,
            EntityMapper<R> mapper,
            List<Object> partitionValues,
            List<Object> sortValues) {
        this.context = context;
        this.path = path;
        this.mapper = mapper;
        this.partitionValues = partitionValues;
        this.sortValues = sortValues;
    }

    /** The beginning of a path. */
    public static <R> KeyPath<R> start(RepositoryContext context, AccessPath path, EntityMapper<R> mapper) {
        return new KeyPath<>(context, path, mapper, List.of(), List.of());
    }

    /** With the next value of the partition key. */
    public KeyPath<R> partition(Object value) {
        return new KeyPath<>(context, path, mapper, with(partitionValues, value), sortValues);
    }

    /** With the next value of the sort key. */
    public KeyPath<R> sort(Object value) {
        return new KeyPath<>(context, path, mapper, partitionValues, with(sortValues, value));
    }

    private static List<Object> with(List<Object> values, Object value) {
        List<Object> longer = new ArrayList<>(values);
        longer.add(Objects.requireNonNull(value, "A key value of a query is null."));
        return longer;
    }

    /** The query of all items with the values so far. */
    ReadSteps<R> read() {
        List<KeyConditionExpression.Condition> conditions =
                new ArrayList<>(path.partitionKey().equal(partitionValues));
        if (path.sortKey() != null) {
            conditions.addAll(path.sortKey().equal(sortValues));
        }
        return ReadSteps.query(context, path, mapper, new KeyConditionExpression(conditions));
    }

    /** The query of the items whose next sort key part lies in a range. */
    ReadSteps<R> read(PartRange range) {
        if (path.sortKey() == null) {
            throw new IllegalStateException("The key of " + path.describe() + " has no sort key.");
        }
        List<KeyConditionExpression.Condition> conditions =
                new ArrayList<>(path.partitionKey().equal(partitionValues));
        conditions.addAll(path.sortKey().range(sortValues, range));
        return ReadSteps.query(context, path, mapper, new KeyConditionExpression(conditions));
    }
}
