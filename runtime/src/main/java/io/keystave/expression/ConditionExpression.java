package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim about an item: a condition of a write, or a filter of a query or scan.
 *
 * <p>A missing path never fails: it makes a claim false, except {@code <>} and {@code attribute_not_exists}. Immutable;
 * evaluating builds no maps and decodes nothing but what {@code size} of a string needs.
 *
 * <p>Source: Developer Guide, Comparison operator and function reference.
 */
public sealed interface ConditionExpression {
    /** Whether the claim holds for an item; a missing item counts as one without attributes. */
    boolean evaluate(Item item);

    /** Adds every document path in this condition to a list. */
    void addPathsTo(List<DocumentPath> paths);

    /** Every document path in this condition, in order, with repetitions. */
    default List<DocumentPath> paths() {
        List<DocumentPath> paths = new ArrayList<>();
        addPathsTo(paths);
        return paths;
    }

    /** Both this and the other condition. */
    default ConditionExpression and(ConditionExpression other) {
        return new And(List.of(this, other));
    }

    /** This condition, or the other, or both. */
    default ConditionExpression or(ConditionExpression other) {
        return new Or(List.of(this, other));
    }

    /** The opposite of this condition. */
    default ConditionExpression negate() {
        return new Not(this);
    }

    /** {@code a AND b ...}: two conditions or more, all of which hold. */
    record And(List<ConditionExpression> conditions) implements ConditionExpression {
        /**
         * Checks that there are two conditions or more.
         *
         * @throws InvalidExpressionException if the tree gets deeper than any lawful text
         * @throws IllegalArgumentException if there are fewer than two conditions
         */
        public And {
            conditions = requireTwo(conditions);
        }

        @Override
        public boolean evaluate(Item item) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).evaluate(item)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            conditions.forEach(c -> c.addPathsTo(paths));
        }
    }

    /** {@code a OR b ...}: two conditions or more, one of which holds at least. */
    record Or(List<ConditionExpression> conditions) implements ConditionExpression {
        /**
         * Checks that there are two conditions or more.
         *
         * @throws InvalidExpressionException if the tree gets deeper than any lawful text
         * @throws IllegalArgumentException if there are fewer than two conditions
         */
        public Or {
            conditions = requireTwo(conditions);
        }

        @Override
        public boolean evaluate(Item item) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).evaluate(item)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            conditions.forEach(c -> c.addPathsTo(paths));
        }
    }

    private static List<ConditionExpression> requireTwo(List<ConditionExpression> conditions) {
        if (conditions.size() < 2) {
            throw new IllegalArgumentException(
                    "AND and OR join two conditions or more, not " + conditions.size() + ".");
        }
        conditions.forEach(Nesting::requireRoomAround);
        return List.copyOf(conditions);
    }

    /** {@code NOT c}. */
    record Not(ConditionExpression condition) implements ConditionExpression {
        /**
         * Checks the depth.
         *
         * @throws InvalidExpressionException if the tree gets deeper than any lawful text
         */
        public Not {
            Nesting.requireRoomAround(condition);
        }

        @Override
        public boolean evaluate(Item item) {
            return !condition.evaluate(item);
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            condition.addPathsTo(paths);
        }
    }

    /** {@code left = right} and the other comparisons. */
    record Compare(Operand left, ComparisonOperator operator, Operand right) implements ConditionExpression {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if both are the same path, or a literal has no order and needs one
         */
        public Compare {
            Operands.requireDistinct(operator.symbol(), left, right);
            if (operator.isOrdering()) {
                Operands.requireOrdered(operator.symbol(), left);
                Operands.requireOrdered(operator.symbol(), right);
            }
        }

        @Override
        public boolean evaluate(Item item) {
            return operator.test(left.resolve(item), right.resolve(item));
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            left.addPathsTo(paths);
            right.addPathsTo(paths);
        }
    }

    /** {@code operand BETWEEN lower AND upper}, both bounds included. */
    record Between(Operand operand, Operand lower, Operand upper) implements ConditionExpression {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if a literal has no order, or two literal bounds differ in type or are in
         *     the wrong order
         */
        public Between {
            Operands.requireOrdered("BETWEEN", operand);
            Operands.requireOrdered("BETWEEN", lower);
            Operands.requireOrdered("BETWEEN", upper);
            if (lower instanceof Literal low && upper instanceof Literal high) {
                Operands.requireBounds(low.value(), high.value());
            }
        }

        @Override
        public boolean evaluate(Item item) {
            AttributeValue value = operand.resolve(item);
            return ComparisonOperator.GREATER_OR_EQUAL.test(value, lower.resolve(item))
                    && ComparisonOperator.LESS_OR_EQUAL.test(value, upper.resolve(item));
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            operand.addPathsTo(paths);
            lower.addPathsTo(paths);
            upper.addPathsTo(paths);
        }
    }

    /** {@code operand IN (a, b, ...)}: equal to one of up to 99 others. */
    record In(Operand operand, List<Operand> candidates) implements ConditionExpression {
        /**
         * Checks the number of operands.
         *
         * @throws InvalidExpressionException if there are more than 99 candidates
         * @throws IllegalArgumentException if there are none
         */
        public In {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("IN needs one candidate or more.");
            }
            if (candidates.size() >= Limits.IN_OPERANDS) {
                throw InvalidExpressionException.operandCount("IN", candidates.size() + 1);
            }
        }

        @Override
        public boolean evaluate(Item item) {
            AttributeValue value = operand.resolve(item);
            if (value == null) {
                return false;
            }
            for (int i = 0; i < candidates.size(); i++) {
                if (value.equals(candidates.get(i).resolve(item))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            operand.addPathsTo(paths);
            candidates.forEach(c -> c.addPathsTo(paths));
        }
    }

    /** {@code attribute_exists(path)}; the null value exists. */
    record AttributeExists(DocumentPath path) implements ConditionExpression {
        @Override
        public boolean evaluate(Item item) {
            return path.resolve(item) != null;
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            paths.add(path);
        }
    }

    /** {@code attribute_not_exists(path)}. */
    record AttributeNotExists(DocumentPath path) implements ConditionExpression {
        @Override
        public boolean evaluate(Item item) {
            return path.resolve(item) == null;
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            paths.add(path);
        }
    }

    /** {@code attribute_type(operand, type)}. */
    record AttributeTypeIs(Operand operand, AttributeType type) implements ConditionExpression {
        @Override
        public boolean evaluate(Item item) {
            AttributeValue value = operand.resolve(item);
            return value != null && value.is(type);
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            operand.addPathsTo(paths);
        }
    }

    /** {@code begins_with(operand, prefix)} for strings and binary values. */
    record BeginsWith(Operand operand, Operand prefix) implements ConditionExpression {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if both are the same path, or one can only be of another type than S or B
         */
        public BeginsWith {
            Operands.requireDistinct("begins_with", operand, prefix);
            Operands.requirePrefixType(operand);
            Operands.requirePrefixType(prefix);
        }

        @Override
        public boolean evaluate(Item item) {
            AttributeValue value = operand.resolve(item);
            AttributeValue start = prefix.resolve(item);
            return value != null && start != null && value.startsWith(start);
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            operand.addPathsTo(paths);
            prefix.addPathsTo(paths);
        }
    }

    /** {@code contains(operand, part)}: part of a string or binary value, element of a set or list. */
    record Contains(Operand operand, Operand part) implements ConditionExpression {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if both are the same path
         */
        public Contains {
            Operands.requireDistinct("contains", operand, part);
        }

        @Override
        public boolean evaluate(Item item) {
            AttributeValue value = operand.resolve(item);
            AttributeValue wanted = part.resolve(item);
            return value != null && wanted != null && value.contains(wanted);
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            operand.addPathsTo(paths);
            part.addPathsTo(paths);
        }
    }
}
