package io.keystave.partiql;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
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
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.Operand;
import io.keystave.expression.Size;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses what stands after WHERE. */
final class ConditionParser {
    /*
     * A parenthesis may open a group of conditions or wrap an operand, which shows only after it is closed. So every
     * parsing method returns a Part, which is a condition or an operand, and whoever needs one of them asks for it.
     */

    /** Most values in a list after IN. Source: Developer Guide, PartiQL operators. */
    private static final int MOST_CANDIDATES = 100;

    private static final int CANDIDATES_OF_ONE_IN = 50;

    /** A piece of a condition: exactly one of condition and operand. */
    private record Part(
            @Nullable ConditionExpression condition,
            @Nullable Operand operand) {
        static Part of(ConditionExpression condition) {
            return new Part(condition, null);
        }

        static Part of(Operand operand) {
            return new Part(null, operand);
        }
    }

    private final TokenCursor in;
    private final PathParser paths;
    private final ValueParser values;

    ConditionParser(TokenCursor in, PathParser paths, ValueParser values) {
        this.in = in;
        this.paths = paths;
        this.values = values;
    }

    ConditionExpression condition() {
        return condition(expression());
    }

    /** OR and AND in one loop: a method for each would double the stack that nested groups take. */
    private Part expression() {
        Part part = not();
        if (!in.peek().isKeyword("AND") && !in.peek().isKeyword("OR")) {
            return part;
        }
        List<ConditionExpression> alternatives = new ArrayList<>();
        List<ConditionExpression> joined = new ArrayList<>();
        joined.add(condition(part));
        while (true) {
            if (in.takeKeyword("AND")) {
                in.countOperator();
                joined.add(condition(not()));
                continue;
            }
            alternatives.add(joined.size() == 1 ? joined.get(0) : new And(joined));
            if (!in.takeKeyword("OR")) {
                return Part.of(alternatives.size() == 1 ? alternatives.get(0) : new Or(alternatives));
            }
            in.countOperator();
            joined = new ArrayList<>();
            joined.add(condition(not()));
        }
    }

    private Part not() {
        int nots = 0;
        while (in.takeKeyword("NOT")) {
            in.countOperator();
            nots++;
        }
        Part part = predicate();
        if (nots == 0) {
            return part;
        }
        ConditionExpression condition = condition(part);
        for (; nots > 0; nots--) {
            condition = new Not(condition);
        }
        return Part.of(condition);
    }

    private Part predicate() {
        Part left = primary();
        ComparisonOperator comparison = comparison();
        if (comparison != null) {
            Operand first = operand(left);
            in.take();
            in.countOperator();
            return Part.of(new Compare(first, comparison, operand(primary())));
        }
        if (in.takeKeyword("IS")) {
            return Part.of(is(operand(left)));
        }
        boolean negated = in.peek().isKeyword("NOT");
        Token operator = negated ? in.peekSecond() : in.peek();
        if (!operator.isKeyword("BETWEEN") && !operator.isKeyword("IN")) {
            return left;
        }
        Operand operand = operand(left);
        in.takeKeyword("NOT");
        in.take();
        in.countOperator();
        ConditionExpression condition = operator.isKeyword("IN") ? in(operand) : between(operand);
        return Part.of(negated ? new Not(condition) : condition);
    }

    private @Nullable ComparisonOperator comparison() {
        if (in.peek().isSymbol("!=")) {
            return ComparisonOperator.NOT_EQUAL;
        }
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (in.peek().isSymbol(operator.symbol())) {
                return operator;
            }
        }
        return null;
    }

    private ConditionExpression is(Operand operand) {
        in.countOperator();
        boolean negated = in.takeKeyword("NOT");
        if (in.takeKeyword("MISSING")) {
            DocumentPath path = Functions.requirePath("IS", operand);
            return negated ? new AttributeExists(path) : new AttributeNotExists(path);
        }
        in.expectKeyword("NULL");
        ConditionExpression isNull = new AttributeTypeIs(operand, AttributeType.NULL);
        return negated ? new Not(isNull) : isNull;
    }

    private ConditionExpression between(Operand operand) {
        Operand lower = operand(primary());
        in.expectKeyword("AND");
        return new Between(operand, lower, operand(primary()));
    }

    private ConditionExpression in(Operand operand) {
        String end = in.takeSymbol("[") ? "]" : ")";
        if (end.equals(")")) {
            in.expectSymbol("(");
        }
        List<Operand> candidates = new ArrayList<>();
        do {
            candidates.add(operand(primary()));
        } while (in.takeSymbol(","));
        in.expectSymbol(end);
        if (candidates.size() > MOST_CANDIDATES) {
            throw Functions.wrongCount("IN", candidates.size() + 1);
        }
        if (candidates.size() <= CANDIDATES_OF_ONE_IN) {
            return new In(operand, candidates);
        }
        // One IN of the expression language takes less than this language allows.
        return new Or(List.of(
                new In(operand, candidates.subList(0, CANDIDATES_OF_ONE_IN)),
                new In(operand, candidates.subList(CANDIDATES_OF_ONE_IN, candidates.size()))));
    }

    private Part primary() {
        if (in.atFunction()) {
            return function();
        }
        if (values.atValue()) {
            return Part.of(new Literal(values.value()));
        }
        if (in.takeSymbol("(")) {
            in.enterGroup();
            Part part = expression();
            in.expectSymbol(")");
            in.leaveGroup();
            return part;
        }
        return Part.of(paths.path());
    }

    private Part function() {
        String function = Functions.takeName(in);
        if (function.equals("exists")) {
            throw Functions.misplaced(function);
        }
        in.enterGroup();
        List<Operand> operands = new ArrayList<>();
        if (!in.peek().isSymbol(")")) {
            do {
                operands.add(operand(primary()));
            } while (in.takeSymbol(","));
        }
        in.expectSymbol(")");
        in.leaveGroup();
        return call(function, operands);
    }

    private static Part call(String function, List<Operand> operands) {
        return switch (function) {
            case "size" -> {
                Functions.requireCount(function, operands, 1);
                yield Part.of(new Size(operands.get(0)));
            }
            case "begins_with" -> {
                Functions.requireCount(function, operands, 2);
                yield Part.of(new BeginsWith(operands.get(0), operands.get(1)));
            }
            case "contains" -> {
                Functions.requireCount(function, operands, 2);
                yield Part.of(new Contains(operands.get(0), operands.get(1)));
            }
            case "attribute_type" -> {
                Functions.requireCount(function, operands, 2);
                yield Part.of(new AttributeTypeIs(operands.get(0), typeNamed(operands.get(1))));
            }
            default -> throw Functions.misplaced(function);
        };
    }

    private static AttributeType typeNamed(Operand operand) {
        if (!(operand instanceof Literal literal)) {
            throw Functions.wrongType(
                    "attribute_type", operand instanceof Size ? "N" : "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        }
        if (!literal.value().is(AttributeType.S)) {
            throw Functions.wrongType("attribute_type", literal.value().type().name());
        }
        String name = literal.value().asString();
        for (AttributeType type : AttributeType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new ValidationException(
                "Invalid attribute type name found; type: " + name + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }

    private ConditionExpression condition(Part part) {
        if (part.condition() == null) {
            throw Malformed.because("Expected a condition before " + shown());
        }
        return part.condition();
    }

    private Operand operand(Part part) {
        if (part.operand() == null) {
            throw Malformed.because("Expected a value before " + shown());
        }
        return part.operand();
    }

    /** The next token for a message; the content of values is not shown. */
    private String shown() {
        Token token = in.peek();
        return switch (token.kind()) {
            case END -> "the end";
            case KEYWORD -> token.text().toUpperCase(Locale.ROOT);
            case SYMBOL -> token.text();
            default -> "the next term";
        };
    }
}
