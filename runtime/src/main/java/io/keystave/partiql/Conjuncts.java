package io.keystave.partiql;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.BeginsWith;
import io.keystave.expression.ConditionExpression.Between;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.In;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.Literal;
import io.keystave.expression.Operand;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions that a WHERE clause joins with AND; those that a key answers are taken out one by one. */
final class Conjuncts {
    private final List<ConditionExpression> conditions = new ArrayList<>();

    Conjuncts(@Nullable ConditionExpression where) {
        if (where != null) {
            add(where);
        }
    }

    private void add(ConditionExpression condition) {
        if (condition instanceof And and) {
            and.conditions().forEach(this::add);
        } else {
            conditions.add(condition);
        }
    }

    /** Takes out a condition that an attribute equals a value; null if there is none. */
    @Nullable
    AttributeValue takeEquality(AttributeName attribute) {
        for (int i = 0; i < conditions.size(); i++) {
            AttributeValue value = equalTo(attribute, conditions.get(i));
            if (value != null) {
                conditions.remove(i);
                return value;
            }
        }
        return null;
    }

    /** Takes out a condition that an attribute equals one of some values; empty if there is none. */
    Set<AttributeValue> takeEqualities(AttributeName attribute) {
        AttributeValue value = takeEquality(attribute);
        if (value != null) {
            return Set.of(value);
        }
        for (int i = 0; i < conditions.size(); i++) {
            Set<AttributeValue> values = new LinkedHashSet<>();
            if (collectEqual(attribute, conditions.get(i), values)) {
                conditions.remove(i);
                return values;
            }
        }
        return Set.of();
    }

    /** Takes out a condition that limits an attribute to a range; null if there is none. */
    KeyConditionExpression.@Nullable Condition takeRange(AttributeName attribute) {
        for (int i = 0; i < conditions.size(); i++) {
            ConditionExpression condition = conditions.get(i);
            if (isRange(attribute, condition)) {
                conditions.remove(i);
                return KeyConditionExpression.of(condition).conditions().get(0);
            }
        }
        return null;
    }

    /** Takes out all conditions that mention an attribute. */
    Conjuncts takeMentioning(Collection<AttributeName> attributes) {
        Conjuncts taken = new Conjuncts(null);
        for (ConditionExpression condition : List.copyOf(conditions)) {
            if (condition.paths().stream().anyMatch(p -> attributes.contains(p.topLevel()))) {
                conditions.remove(condition);
                taken.conditions.add(condition);
            }
        }
        return taken;
    }

    /** What is left, as one condition; null for nothing. */
    @Nullable
    ConditionExpression rest() {
        if (conditions.isEmpty()) {
            return null;
        }
        return conditions.size() == 1 ? conditions.get(0) : new And(conditions);
    }

    private static @Nullable AttributeValue equalTo(AttributeName attribute, ConditionExpression condition) {
        if (!(condition instanceof Compare compare) || compare.operator() != ComparisonOperator.EQUAL) {
            return null;
        }
        return is(attribute, compare.left())
                ? valueOf(compare.right())
                : is(attribute, compare.right()) ? valueOf(compare.left()) : null;
    }

    /** Whether a condition only says that an attribute equals one of some values, which are added. */
    private static boolean collectEqual(
            AttributeName attribute, ConditionExpression condition, Set<AttributeValue> values) {
        if (condition instanceof Or or) {
            for (ConditionExpression alternative : or.conditions()) {
                if (!collectEqual(attribute, alternative, values)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof In in && is(attribute, in.operand())) {
            for (Operand candidate : in.candidates()) {
                AttributeValue value = valueOf(candidate);
                if (value == null) {
                    return false;
                }
                values.add(value);
            }
            return true;
        }
        AttributeValue value = equalTo(attribute, condition);
        if (value != null) {
            values.add(value);
        }
        return value != null;
    }

    private static boolean isRange(AttributeName attribute, ConditionExpression condition) {
        if (condition instanceof Compare compare) {
            return compare.operator().isOrdering()
                    && ((is(attribute, compare.left()) && compare.right() instanceof Literal)
                            || (is(attribute, compare.right()) && compare.left() instanceof Literal));
        }
        if (condition instanceof Between between) {
            return is(attribute, between.operand())
                    && between.lower() instanceof Literal
                    && between.upper() instanceof Literal;
        }
        return condition instanceof BeginsWith begins
                && is(attribute, begins.operand())
                && begins.prefix() instanceof Literal;
    }

    private static boolean is(AttributeName attribute, Operand operand) {
        return operand instanceof DocumentPath path
                && path.isTopLevel()
                && path.topLevel().equals(attribute);
    }

    private static @Nullable AttributeValue valueOf(Operand operand) {
        return operand instanceof Literal literal ? literal.value() : null;
    }
}
