package io.keystave.query;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.DeleteAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.expression.UpdateOperand;
import io.keystave.expression.UpdateOperand.IfNotExists;
import io.keystave.expression.UpdateOperand.ListAppend;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.Update;
import io.keystave.operation.UpdateItem;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update of single attributes of the entity under a key, not run yet. Immutable: each step returns a new one.
 *
 * <p>Every new value is computed from the entity as it was before; one attribute can be changed only once. Attributes that the
 * entity does not know stay as they are. The entity must exist: an update never makes half an entity. A version is raised
 * by one.
 *
 * @param <T> the entity
 */
public final class UpdateWrite<T> extends Write<T> {
    private static final AttributeValue EMPTY_LIST = AttributeValue.ofList(List.of());

    private final Item key;
    private final List<SetAction> sets;
    private final List<DocumentPath> removes;
    private final List<AddAction> adds;
    private final List<DeleteAction> deletes;

    private UpdateWrite(
            RepositoryContext context,
            EntityTable<T, ?> table,
            Item key,
            List<SetAction> sets,
            List<DocumentPath> removes,
            List<AddAction> adds,
            List<DeleteAction> deletes,
            @Nullable ConditionExpression condition) {
        super(context, table, condition);
        this.key = key;
        this.sets = sets;
        this.removes = removes;
        this.adds = adds;
        this.deletes = deletes;
    }

    static <T> UpdateWrite<T> of(
            RepositoryContext context, EntityTable<T, ?> table, Item key, ConditionExpression condition) {
        return new UpdateWrite<>(context, table, key, List.of(), List.of(), List.of(), List.of(), condition);
    }

    /** Replaces the attribute's value, or gives it one. An empty set is stored as none. */
    public <V> UpdateWrite<T> set(Updatable<T, V> attribute, V value) {
        if (value instanceof Set<?> elements && elements.isEmpty()) {
            return remove(attribute);
        }
        return with(new SetAction(attribute.path(), literal(attribute, value)));
    }

    /** Gives the attribute a value if it has none. */
    public <V> UpdateWrite<T> setIfAbsent(Updatable<T, V> attribute, V value) {
        return with(new SetAction(attribute.path(), new IfNotExists(attribute.path(), literal(attribute, value))));
    }

    /** Adds to a number; an absent one counts as 0. A negative number subtracts. */
    public <V extends Number> UpdateWrite<T> add(NumberAttribute<T, V> attribute, V value) {
        return with(new AddAction(attribute.path(), literal(attribute, value).value()));
    }

    /** Adds elements to a set; an absent one counts as empty. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> UpdateWrite<T> add(SetAttribute<T, E> attribute, E... elements) {
        return elements.length == 0
                ? this
                : with(new AddAction(attribute.path(), attribute.codec().encode(Set.of(elements))));
    }

    /** Takes elements out of a set. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> UpdateWrite<T> delete(SetAttribute<T, E> attribute, E... elements) {
        if (elements.length == 0) {
            return this;
        }
        DeleteAction action =
                new DeleteAction(attribute.path(), attribute.codec().encode(Set.of(elements)));
        return new UpdateWrite<>(context(), table(), key, sets, removes, adds, longer(deletes, action), condition());
    }

    /** Appends elements to a list; an absent one counts as empty. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> UpdateWrite<T> append(ListAttribute<T, E> attribute, E... elements) {
        return with(new SetAction(
                attribute.path(), new ListAppend(listOrEmpty(attribute), literal(attribute, List.of(elements)))));
    }

    /** Puts elements before those of a list; an absent one counts as empty. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <E> UpdateWrite<T> prepend(ListAttribute<T, E> attribute, E... elements) {
        return with(new SetAction(
                attribute.path(), new ListAppend(literal(attribute, List.of(elements)), listOrEmpty(attribute))));
    }

    /** Removes the attribute, or the part of a document that it addresses. */
    public UpdateWrite<T> remove(Updatable<T, ?> attribute) {
        return new UpdateWrite<>(
                context(), table(), key, sets, longer(removes, attribute.path()), adds, deletes, condition());
    }

    /** Only if the condition holds of the stored entity. */
    public UpdateWrite<T> when(Condition<T> required) {
        return new UpdateWrite<>(
                context(), table(), key, sets, removes, adds, deletes, both(condition(), required.expression()));
    }

    private static UpdateOperand listOrEmpty(ListAttribute<?, ?> attribute) {
        return new IfNotExists(attribute.path(), new Literal(EMPTY_LIST));
    }

    private static <T, V> Literal literal(Updatable<T, V> attribute, V value) {
        Objects.requireNonNull(value, () -> "The new value of \"" + attribute.path() + "\" is null. Use remove().");
        return new Literal(attribute.codec().encode(value));
    }

    private UpdateWrite<T> with(SetAction action) {
        return new UpdateWrite<>(context(), table(), key, longer(sets, action), removes, adds, deletes, condition());
    }

    private UpdateWrite<T> with(AddAction action) {
        return new UpdateWrite<>(context(), table(), key, sets, removes, longer(adds, action), deletes, condition());
    }

    private static <A> List<A> longer(List<A> actions, A action) {
        List<A> longer = new ArrayList<>(actions);
        longer.add(action);
        return List.copyOf(longer);
    }

    /**
     * Runs the update and gives the entity as it is stored now.
     *
     * @throws WriteRejectedException if there is no such entity, or the condition did not hold
     */
    public T execute() {
        return entityOf(attempt());
    }

    /**
     * Runs the update and gives the entity as it was before.
     *
     * @throws WriteRejectedException if there is no such entity, or the condition did not hold
     */
    public T executeReturningOld() {
        return entityOf(attemptReturningOld());
    }

    @Override
    public Outcome<T> attempt() {
        return attempt(ReturnValues.ALL_NEW);
    }

    /** As {@link #attempt}, but what was applied carries the entity as it was before. */
    public Outcome<T> attemptReturningOld() {
        return attempt(ReturnValues.ALL_OLD);
    }

    private Outcome<T> attempt(ReturnValues returned) {
        try {
            Item item = context()
                    .backend()
                    .updateItem(UpdateItem.of(table().tableName(), key)
                            .update(expression())
                            .condition(condition())
                            .returnValues(returned)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes();
            return new Applied<>(entity(item));
        } catch (ConditionalCheckFailedException e) {
            return rejected(e);
        }
    }

    @Override
    TransactWriteItem action() {
        return TransactWriteItem.of(Update.of(table().tableName(), key, expression())
                .condition(condition())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    @Override
    Optional<T> entityAfterwards() {
        return Optional.empty();
    }

    /** The service's update expression; the version goes up by one, and what writes add on their own is added. */
    private UpdateExpression expression() {
        if (sets.isEmpty() && removes.isEmpty() && adds.isEmpty() && deletes.isEmpty()) {
            throw new IllegalStateException("This update changes nothing. Add a set, add, append or remove to it.");
        }
        List<AddAction> allAdds = adds;
        if (table().versioning() != null) {
            DocumentPath version = DocumentPath.of(table().versioning().attributeName());
            allAdds = longer(allAdds, new AddAction(version, AttributeValue.ofNumber(1)));
        }
        return table().stamp(
                        new UpdateExpression(sets, removes, allAdds, deletes),
                        context().stamps());
    }
}
