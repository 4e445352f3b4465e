package io.keystave.expression;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.AttributeTypeIs;
import io.keystave.expression.ConditionExpression.BeginsWith;
import io.keystave.expression.ConditionExpression.Between;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.Contains;
import io.keystave.expression.ConditionExpression.In;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.RandomValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Valid expressions made at random, over the names of {@link RandomValues}. */
final class RandomExpressions {
    private final Random random;
    private final RandomValues values;

    RandomExpressions(Random random) {
        this.random = random;
        values = new RandomValues(random);
    }

    ConditionExpression condition() {
        return condition(3);
    }

    private ConditionExpression condition(int depth) {
        int kind = random.nextInt(depth > 0 ? 14 : 9);
        return switch (kind) {
            case 9, 10 -> new And(conditions(depth - 1));
            case 11, 12 -> new Or(conditions(depth - 1));
            case 13 -> new Not(condition(depth - 1));
            default -> valid(() -> simpleCondition(kind));
        };
    }

    private List<ConditionExpression> conditions(int depth) {
        List<ConditionExpression> conditions = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            conditions.add(condition(depth));
        }
        return conditions;
    }

    private ConditionExpression simpleCondition(int kind) {
        return switch (kind) {
            case 0 -> new AttributeExists(path());
            case 1 -> new AttributeNotExists(path());
            case 2 -> new AttributeTypeIs(operand(), anyOf(AttributeType.values()));
            case 3 -> new BeginsWith(operand(), operand());
            case 4 -> new Contains(operand(), operand());
            case 5 -> new Between(operand(), operand(), operand());
            case 6 -> {
                List<Operand> candidates = new ArrayList<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    candidates.add(operand());
                }
                yield new In(operand(), candidates);
            }
            default -> new Compare(operand(), anyOf(ComparisonOperator.values()), operand());
        };
    }

    private <T> T anyOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Tries until what is made keeps the static rules. */
    private static <T> T valid(Supplier<T> maker) {
        while (true) {
            try {
                return maker.get();
            } catch (InvalidExpressionException e) {
                // another try
            }
        }
    }

    private Operand operand() {
        return switch (random.nextInt(6)) {
            case 0 -> valid(() -> new Size(random.nextBoolean() ? path() : literal()));
            case 1, 2 -> literal();
            default -> path();
        };
    }

    private Literal literal() {
        return new Literal(values.value());
    }

    DocumentPath path() {
        DocumentPath path = DocumentPath.of(values.name());
        while (random.nextInt(3) == 0) {
            path = random.nextInt(3) == 0 ? path.element(random.nextInt(3)) : path.attribute(values.name());
        }
        return path;
    }

    ProjectionExpression projection() {
        return valid(() -> {
            List<DocumentPath> paths = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                paths.add(path());
            }
            return new ProjectionExpression(paths);
        });
    }

    UpdateExpression update() {
        return valid(() -> {
            List<UpdateExpression.SetAction> sets = new ArrayList<>();
            List<DocumentPath> removes = new ArrayList<>();
            List<UpdateExpression.AddAction> adds = new ArrayList<>();
            List<UpdateExpression.DeleteAction> deletes = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                switch (random.nextInt(5)) {
                    case 0 -> removes.add(path());
                    case 1 -> adds.add(valid(() -> new UpdateExpression.AddAction(path(), values.value())));
                    case 2 -> deletes.add(new UpdateExpression.DeleteAction(path(), values.set()));
                    default -> sets.add(new UpdateExpression.SetAction(path(), updateValue()));
                }
            }
            return new UpdateExpression(sets, removes, adds, deletes);
        });
    }

    private UpdateValue updateValue() {
        return switch (random.nextInt(4)) {
            case 0 -> valid(() -> new UpdateValue.Sum(updateOperand(2), updateOperand(2)));
            case 1 -> valid(() -> new UpdateValue.Difference(updateOperand(2), updateOperand(2)));
            default -> updateOperand(2);
        };
    }

    private UpdateOperand updateOperand(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0, 1 -> path();
            case 2 -> literal();
            case 3 -> new Literal(AttributeValue.ofNumber(random.nextInt(9)));
            case 4 -> valid(() -> new UpdateOperand.IfNotExists(path(), updateOperand(depth - 1)));
            default -> valid(() -> new UpdateOperand.ListAppend(updateOperand(depth - 1), updateOperand(depth - 1)));
        };
    }
}
