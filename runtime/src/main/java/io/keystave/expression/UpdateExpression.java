package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to an item: assignments, removals, additions to numbers and sets, removals from sets. Immutable.
 *
 * <p>Every right-hand side is computed from the item as it was; then all actions are applied, and positions in lists
 * mean those before the update.
 *
 * <p>Source: Developer Guide, Using update expressions in DynamoDB.
 */
public final class UpdateExpression {
    /** {@code SET path = value}. */
    public record SetAction(DocumentPath path, UpdateValue value) {}

    /** {@code ADD path value}: adds to a number, or elements to a set. */
    public record AddAction(DocumentPath path, AttributeValue value) {
        /**
         * Checks the value.
         *
         * @throws InvalidExpressionException if it is neither a number nor a set
         */
        public AddAction {
            if (!value.is(AttributeType.N) && !value.type().isSet()) {
                throw actionOperand("ADD", value.type());
            }
        }
    }

    /** {@code DELETE path value}: takes elements out of a set. */
    public record DeleteAction(DocumentPath path, AttributeValue value) {
        /**
         * Checks the value.
         *
         * @throws InvalidExpressionException if it is no set
         */
        public DeleteAction {
            if (!value.type().isSet()) {
                throw actionOperand("DELETE", value.type());
            }
        }
    }

    private static final String WRONG_DATA_TYPE = "An operand in the update expression has an incorrect data type";

    private final List<SetAction> sets;
    private final List<DocumentPath> removes;
    private final List<AddAction> adds;
    private final List<DeleteAction> deletes;
    private final List<DocumentPath> targets;

    /** What is said when a stored value has a type the action cannot use. */
    private final String wrongDataType;

    /**
     * An update of the given actions.
     *
     * @throws InvalidExpressionException if the paths of two actions overlap or conflict
     * @throws IllegalArgumentException if there is no action
     */
    public UpdateExpression(
            List<SetAction> sets, List<DocumentPath> removes, List<AddAction> adds, List<DeleteAction> deletes) {
        this(sets, removes, adds, deletes, WRONG_DATA_TYPE);
    }

    UpdateExpression(
            List<SetAction> sets,
            List<DocumentPath> removes,
            List<AddAction> adds,
            List<DeleteAction> deletes,
            String wrongDataType) {
        this.wrongDataType = wrongDataType;
        this.sets = List.copyOf(sets);
        this.removes = List.copyOf(removes);
        this.adds = List.copyOf(adds);
        this.deletes = List.copyOf(deletes);
        List<DocumentPath> paths = new ArrayList<>();
        sets.forEach(a -> paths.add(a.path()));
        paths.addAll(removes);
        adds.forEach(a -> paths.add(a.path()));
        deletes.forEach(a -> paths.add(a.path()));
        targets = List.copyOf(paths);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("An update has one action or more.");
        }
        PathSet.requireDisjoint(targets);
    }

    /** The assignments in their order. */
    public List<SetAction> sets() {
        return sets;
    }

    /** The paths removed, in their order. */
    public List<DocumentPath> removes() {
        return removes;
    }

    /** The additions in their order. */
    public List<AddAction> adds() {
        return adds;
    }

    /** The removals from sets in their order. */
    public List<DeleteAction> deletes() {
        return deletes;
    }

    /** The paths of all actions: of SET, REMOVE, ADD and DELETE in this order. */
    public List<DocumentPath> targets() {
        return targets;
    }

    /** Every document path in this update, of targets and of what is read. */
    public List<DocumentPath> paths() {
        List<DocumentPath> paths = new ArrayList<>(targets);
        sets.forEach(a -> a.value().addPathsTo(paths));
        return paths;
    }

    /** The names of the top-level attributes that the update writes, or parts of which it writes. */
    public Set<String> topLevelNames() {
        return ProjectionExpression.topLevelNames(targets);
    }

    /** Whether the update creates an item where there is none: it does unless it only takes away. */
    public boolean createsItem() {
        return !sets.isEmpty() || !adds.isEmpty();
    }

    /**
     * The item after the update.
     *
     * @param before the item as it is, or only its key attributes if there is none
     * @param exists whether there is an item; where there is none, removing a part of a missing document is no error
     * @throws InvalidExpressionException with the service's text if the update cannot be applied to the item
     * @throws io.keystave.value.InvalidValueException if a number gets out of range, or a document too deep
     */
    public Item apply(Item before, boolean exists) {
        try {
            return UpdateApplication.apply(this, before, exists);
        } catch (InvalidExpressionException e) {
            throw e.fault() == Fault.DATA_TYPE ? new InvalidExpressionException(wrongDataType) : e;
        }
    }

    /**
     * What an item has at the paths of the actions: of the item before the update this is what the service returns as
     * UPDATED_OLD, of the item after it as UPDATED_NEW. Without attributes, the service returns nothing.
     */
    public Item targetsOf(Item item) {
        return new ProjectionExpression(targets).apply(item);
    }

    static InvalidExpressionException wrongDataType() {
        return new InvalidExpressionException(Fault.DATA_TYPE, WRONG_DATA_TYPE);
    }

    static InvalidExpressionException invalidPath() {
        return new InvalidExpressionException(
                "The document path provided in the update expression is invalid for update");
    }

    private static InvalidExpressionException actionOperand(String action, AttributeType type) {
        String name = switch (type) {
            case S -> "STRING";
            case N -> "NUMBER";
            case B -> "BINARY";
            case BOOL -> "BOOLEAN";
            case NULL -> "NULL";
            case L -> "LIST";
            case M -> "MAP";
            default -> type.name();
        };
        return new InvalidExpressionException(
                Fault.ACTION_OPERAND,
                "Incorrect operand type for operator or function; operator: " + action + ", operand type: " + name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UpdateExpression that
                && sets.equals(that.sets)
                && removes.equals(that.removes)
                && adds.equals(that.adds)
                && deletes.equals(that.deletes);
    }

    @Override
    public int hashCode() {
        return List.of(sets, removes, adds, deletes).hashCode();
    }

    @Override
    public String toString() {
        return "UpdateExpression" + targets;
    }
}
