package io.keystave.engine.validation;

import io.keystave.engine.table.KeyRange;
import io.keystave.engine.table.KeySchema;
import io.keystave.engine.table.Source;
import io.keystave.engine.table.Table;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.operation.Query;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of Query, and the range of keys that one reads. */
public final class QueryRules {
    private QueryRules() {}

    /** Checks what needs no table. */
    public static void check(Query request) {
        TableNames.require(request.tableName());
        if (request.limit() != null && request.limit() < 1) {
            throw new ValidationException("1 validation error detected: Value at 'Limit' failed to satisfy constraint:"
                    + " Member must have value greater than or equal to 1");
        }
        ReadRules.requireSelect(
                request.select(), request.projection(), request.indexName(), "1 validation error detected: ");
    }

    /** Finds what is read and checks that it can be read so. */
    public static Source source(Table table, Query request) {
        return ReadRules.requireSource(table, request.indexName(), request.consistentRead());
    }

    /** Checks the rest of the request against the keys of what is read, and gives the range of keys to read. */
    public static KeyRange range(Source source, Query request) {
        Item startKey = request.exclusiveStartKey();
        byte[] start = startKey == null ? null : StartKeyRules.encodeForQuery(source, startKey);
        KeyConditionExpression condition =
                request.keyCondition().forKey(source.key().ownKey());
        if (startKey != null) {
            StartKeyRules.requireWithin(source, condition, startKey);
        }
        ReadRules.requireProjection(source, request.projection());
        if (request.filter() != null) {
            KeyAttributeRules.requireNoKeyAttribute(
                    request.filter(), source.key().names());
        }
        ReadRules.requireAllAttributes(source, request.select());
        ReadRules.requireFilter(source, request.filter());
        return from(range(source.key(), condition.conditions()), start, request.scanIndexForward());
    }

    private static KeyRange from(KeyRange range, byte @Nullable [] start, boolean forward) {
        if (start == null) {
            return range;
        }
        return forward ? range.after(start) : range.before(start);
    }

    /** The keys that conditions in the order of the key select: equalities, and any other condition last. */
    private static KeyRange range(KeySchema key, List<Condition> conditions) {
        List<AttributeValue> equal = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            if (condition.operator() != KeyOperator.EQUAL) {
                return range(key, equal, condition);
            }
            equal.add(condition.value());
        }
        return KeyRange.ofPrefix(key.prefix(equal));
    }

    private static KeyRange range(KeySchema key, List<AttributeValue> equal, Condition last) {
        if (last.operator() == KeyOperator.BEGINS_WITH) {
            return KeyRange.ofPrefix(key.prefix(equal, last.value()));
        }
        KeyRange all = KeyRange.ofPrefix(key.prefix(equal));
        KeyRange at = through(key, equal, last.value());
        return switch (last.operator()) {
            case LESS -> new KeyRange(all.from(), at.from());
            case LESS_OR_EQUAL -> new KeyRange(all.from(), at.to());
            case GREATER -> new KeyRange(end(at), all.to());
            case GREATER_OR_EQUAL -> new KeyRange(at.from(), all.to());
            case BETWEEN ->
                new KeyRange(
                        at.from(), through(key, equal, last.values().get(1)).to());
            case EQUAL, BEGINS_WITH -> throw new IllegalStateException(last.operator() + " is a prefix, not a cut.");
        };
    }

    private static KeyRange through(KeySchema key, List<AttributeValue> equal, AttributeValue last) {
        return KeyRange.ofPrefix(key.prefix(with(equal, last)));
    }

    /** Where a range ends that has a whole component in it, whose bytes are never all the greatest ones. */
    private static byte[] end(KeyRange range) {
        byte[] end = range.to();
        if (end == null) {
            throw new IllegalStateException("A key component has no successor.");
        }
        return end;
    }

    private static List<AttributeValue> with(List<AttributeValue> values, AttributeValue last) {
        List<AttributeValue> longer = new ArrayList<>(values);
        longer.add(last);
        return longer;
    }
}
