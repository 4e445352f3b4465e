package io.keystave.query;

import static io.keystave.operation.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.mapper.Versioning;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.GetItem;
import io.keystave.operation.RetryPolicy;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.UpdateItem;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of the entity under a key by a function, not run yet. Immutable.
 *
 * <p>It reads the entity consistently, applies the function, and writes the attributes that are different, under the condition
 * that the entity is still as it was read. If another write came in between it begins anew, as often as the
 * {@link RetryPolicy} allows; so the function may run several times and should do nothing but compute. Attributes that the
 * entity does not know stay as they are, and are no part of the condition.
 *
 * @param <T> the entity
 */
public final class Modification<T> {
    private final RepositoryContext context;
    private final EntityTable<T, ?> table;
    private final ItemKey key;
    private final UnaryOperator<T> change;

    Modification(RepositoryContext context, EntityTable<T, ?> table, ItemKey key, UnaryOperator<T> change) {
        this.context = context;
        this.table = table;
        this.key = key;
        this.change = change;
    }

    /**
     * Runs the change and gives the entity as it is stored now.
     *
     * @throws WriteRejectedException if there is no such entity, or other writes were faster in every try
     * @throws IllegalArgumentException if the function changes the primary key
     */
    public T execute() {
        return Write.entityOf(attempt());
    }

    /**
     * Runs the change and tells what became of it: it is rejected if there is no such entity, or if other writes were faster
     * in every try, and then carries the entity as the fastest left it.
     *
     * @throws IllegalArgumentException if the function changes the primary key
     */
    public Outcome<T> attempt() {
        Backoff backoff = new Backoff(context.retryPolicy());
        while (true) {
            Item stored = context.backend()
                    .getItem(GetItem.of(key.tableName(), key.key()).consistentRead(true))
                    .item();
            if (stored == null) {
                return new Rejected<>(Optional.empty());
            }
            T before = table.read(stored);
            T after = Objects.requireNonNull(change.apply(before), "The function of modify() gave null.");
            try {
                return new Applied<>(Optional.of(write(stored, before, after)));
            } catch (ConditionalCheckFailedException e) {
                if (!backoff.again()) {
                    return table.rejected(e.item().orElse(null));
                }
            }
        }
    }

    private T write(Item stored, T before, T after) {
        Item old = table.mapper().toItem(before);
        Item changed = table.mapper().toItem(after);
        if (!changed.only(table.keyNames()).equals(key.key())) {
            throw new IllegalArgumentException("The function of modify() changes the primary key of " + key
                    + ". Insert the changed entity and delete this one, in one transaction.");
        }
        if (changed.equals(old)) {
            return after;
        }
        Versioning<T> versioning = table.versioning();
        T next = versioning == null ? after : versioning.withVersion(after, versioning.version(before) + 1);
        Item written = context.backend()
                .updateItem(UpdateItem.of(key.tableName(), key.key())
                        .update(table.stamp(difference(old, table.mapper().toItem(next)), context.stamps()))
                        .condition(unchanged(stored))
                        .returnValues(ReturnValues.ALL_NEW)
                        .returnValuesOnConditionCheckFailure(ALL_OLD))
                .attributes();
        return table.read(Objects.requireNonNull(written));
    }

    /** Sets what is different, and removes what is gone. */
    private UpdateExpression difference(Item old, Item next) {
        List<SetAction> sets = new ArrayList<>();
        List<DocumentPath> removes = new ArrayList<>();
        for (AttributeName name : table.attributeNames()) {
            AttributeValue value = next.get(name);
            DocumentPath path = DocumentPath.of(name.text());
            if (value == null && old.has(name)) {
                removes.add(path);
            } else if (value != null && !value.equals(old.get(name))) {
                sets.add(new SetAction(path, new Literal(value)));
            }
        }
        return new UpdateExpression(sets, removes, List.of(), List.of());
    }

    /** That the stored version is still the one read; without versions, that each attribute of the entity is. */
    private ConditionExpression unchanged(Item stored) {
        Versioning<T> versioning = table.versioning();
        if (versioning != null) {
            return unchanged(stored, AttributeName.of(versioning.attributeName()));
        }
        List<AttributeName> keyNames = table.keyNames();
        @Nullable ConditionExpression all = null;
        for (AttributeName name : table.attributeNames()) {
            if (!keyNames.contains(name)) {
                all = Write.both(all, unchanged(stored, name));
            }
        }
        return Write.both(
                all,
                new ConditionExpression.AttributeExists(
                        DocumentPath.of(keyNames.get(0).text())));
    }

    private static ConditionExpression unchanged(Item stored, AttributeName name) {
        DocumentPath path = DocumentPath.of(name.text());
        AttributeValue value = stored.get(name);
        return value == null
                ? new AttributeNotExists(path)
                : new Compare(path, ComparisonOperator.EQUAL, new Literal(value));
    }
}
