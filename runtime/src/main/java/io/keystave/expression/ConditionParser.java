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
import io.keystave.expression.Lexer.Kind;
import io.keystave.expression.Lexer.Token;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses conditions and filters; key conditions have the same grammar. */
final class ConditionParser {
    /*
     * A parenthesis may open a group of conditions or wrap an operand, which shows only after it is closed. So every
     * parsing method returns a Part, which is a condition or an operand, and whoever needs one of them asks for it.
     */

    private static final ConditionExpression SOME_CONDITION = new AttributeExists(TokenReader.SOME_PATH);
    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "BETWEEN", "IN");

    /** No expression within the limits has more groups inside each other, unless some are doubled. */
    private static final int MAX_GROUPS = Limits.EXPRESSION_OPERATORS + 2;

    private static final List<Set<Fault>> PRIORITIES = List.of(
            Set.of(Fault.PARENTHESES),
            Set.of(Fault.UNKNOWN_FUNCTION),
            Set.of(Fault.MISUSED_FUNCTION),
            Set.of(Fault.RESERVED_WORD),
            Set.of(Fault.UNDEFINED_NAME, Fault.UNDEFINED_VALUE),
            Set.of(Fault.OPERAND_COUNT),
            Set.of(Fault.SAME_OPERAND),
            Set.of(Fault.OPERAND_TYPE));

    /**
     * A piece of an expression: exactly one of condition and operand.
     *
     * @param function the function it is a call of
     * @param grouped whether it is a pair of parentheses and its content
     */
    private record Part(
            @Nullable ConditionExpression condition,
            @Nullable Operand operand,
            @Nullable String function,
            boolean grouped) {
        static Part of(ConditionExpression condition) {
            return new Part(condition, null, null, false);
        }

        static Part of(Operand operand) {
            return new Part(null, operand, null, false);
        }

        Part inGroup() {
            return new Part(condition, operand, function, true);
        }
    }

    private final TokenReader in;
    private int groups;

    private ConditionParser(TokenReader in) {
        this.in = in;
    }

    static ConditionExpression parse(String text, Placeholders placeholders) {
        TokenReader in = new TokenReader(text, placeholders);
        ConditionParser parser = new ConditionParser(in);
        ConditionExpression condition = parser.condition(parser.expression());
        in.expectEnd();
        in.requireNoFault(PRIORITIES);
        return condition;
    }

    /** OR and AND in one loop: a method for each would double the stack that nested groups take. */
    private Part expression() {
        List<ConditionExpression> alternatives = new ArrayList<>();
        List<ConditionExpression> joined = new ArrayList<>();
        while (true) {
            Part part = not();
            boolean and = in.peek().isWord("AND");
            boolean or = in.peek().isWord("OR");
            if (!and && !or && alternatives.isEmpty() && joined.isEmpty()) {
                return part;
            }
            joined.add(condition(part));
            if (!and) {
                alternatives.add(joined.size() == 1 ? joined.get(0) : new And(joined));
                joined = new ArrayList<>();
                if (!or) {
                    return Part.of(alternatives.size() == 1 ? alternatives.get(0) : new Or(alternatives));
                }
            }
            in.take();
            in.countOperator();
        }
    }

    private Part not() {
        int nots = 0;
        while (in.takeWord("NOT")) {
            in.countOperator();
            nots++;
        }
        Part part = comparison();
        if (nots == 0) {
            return part;
        }
        ConditionExpression condition = condition(part);
        for (; nots > 0; nots--) {
            condition = new Not(condition);
        }
        return Part.of(condition);
    }

    private Part comparison() {
        Part left = primary();
        ComparisonOperator operator = in.peek().kind() == Kind.SYMBOL
                ? ComparisonOperator.ofSymbol(in.peek().text())
                : null;
        if (operator != null) {
            Operand first = operand(left);
            in.take();
            in.countOperator();
            Operand second = operand(primary());
            return Part.of(in.build(() -> new Compare(first, operator, second), SOME_CONDITION));
        }
        if (in.peek().isWord("BETWEEN")) {
            Operand operand = operand(left);
            in.take();
            in.countOperator();
            Operand lower = operand(primary());
            if (!in.takeWord("AND")) {
                throw in.syntaxError();
            }
            Operand upper = operand(primary());
            return Part.of(in.build(() -> new Between(operand, lower, upper), SOME_CONDITION));
        }
        if (in.peek().isWord("IN")) {
            Operand operand = operand(left);
            in.take();
            in.countOperator();
            in.expectSymbol("(");
            List<Operand> candidates = operands();
            return Part.of(in.build(() -> new In(operand, candidates), SOME_CONDITION));
        }
        return left;
    }

    private Part primary() {
        if (in.takeSymbol("(")) {
            return group();
        }
        Token token = in.peek();
        if (token.kind() == Kind.VALUE_PLACEHOLDER) {
            return Part.of(in.literal());
        }
        if (token.kind() == Kind.NAME && KEYWORDS.stream().anyMatch(token::isWord)) {
            throw in.syntaxError();
        }
        return in.atFunction() ? function() : Part.of(in.path());
    }

    private Part group() {
        if (++groups > MAX_GROUPS) {
            throw redundantParentheses();
        }
        Part content = expression();
        in.expectSymbol(")");
        groups--;
        if (content.grouped()) {
            in.note(redundantParentheses());
        }
        return content.inGroup();
    }

    private static InvalidExpressionException redundantParentheses() {
        return new InvalidExpressionException(Fault.PARENTHESES, "The expression has redundant parentheses;");
    }

    /** The part as a condition. */
    private ConditionExpression condition(Part part) {
        if (part.condition() != null) {
            return part.condition();
        }
        if (part.function() == null) {
            throw in.syntaxError();
        }
        in.note(InvalidExpressionException.misused(part.function()));
        return SOME_CONDITION;
    }

    /** The part as an operand. */
    private Operand operand(Part part) {
        if (part.operand() != null) {
            return part.operand();
        }
        if (part.function() == null) {
            throw in.syntaxError();
        }
        in.note(InvalidExpressionException.misused(part.function()));
        return TokenReader.SOME_LITERAL;
    }

    /** The operands of a list whose parenthesis is open, which is then closed. */
    private List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand(primary()));
        } while (in.takeSymbol(","));
        in.expectSymbol(")");
        return operands;
    }

    private Part function() {
        String name = in.take().text();
        in.expectSymbol("(");
        if (++groups > MAX_GROUPS) {
            throw InvalidExpressionException.misused(name);
        }
        List<Operand> operands = operands();
        groups--;
        if (name.equals("size")) {
            Operand size = requireCount(name, operands, 1)
                    ? in.build(() -> new Size(operands.get(0)), TokenReader.SOME_LITERAL)
                    : TokenReader.SOME_LITERAL;
            return new Part(null, size, name, false);
        }
        return new Part(call(name, operands), null, name, false);
    }

    private ConditionExpression call(String name, List<Operand> operands) {
        int count = switch (name) {
            case "attribute_exists", "attribute_not_exists" -> 1;
            case "attribute_type", "begins_with", "contains" -> 2;
            default -> 0;
        };
        if (count == 0) {
            in.noteFunction(name);
            return SOME_CONDITION;
        }
        if (!requireCount(name, operands, count)) {
            return SOME_CONDITION;
        }
        Operand first = operands.get(0);
        return in.build(
                () -> switch (name) {
                    case "attribute_exists" -> new AttributeExists(requirePath(name, first));
                    case "attribute_not_exists" -> new AttributeNotExists(requirePath(name, first));
                    case "attribute_type" -> new AttributeTypeIs(first, typeNamed(operands.get(1)));
                    case "begins_with" -> new BeginsWith(first, operands.get(1));
                    default -> new Contains(first, operands.get(1));
                },
                SOME_CONDITION);
    }

    private boolean requireCount(String function, List<Operand> operands, int count) {
        if (operands.size() == count) {
            return true;
        }
        in.note(InvalidExpressionException.operandCount(function, operands.size()));
        return false;
    }

    private static DocumentPath requirePath(String function, Operand operand) {
        if (operand instanceof DocumentPath path) {
            return path;
        }
        throw InvalidExpressionException.pathRequired(function);
    }

    private static AttributeType typeNamed(Operand operand) {
        if (operand instanceof DocumentPath) {
            throw InvalidExpressionException.operandType("attribute_type", "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
        }
        AttributeType operandType = Operands.knownType(operand);
        if (!(operand instanceof Literal literal) || operandType != AttributeType.S) {
            throw InvalidExpressionException.operandType("attribute_type", String.valueOf(operandType));
        }
        AttributeValue name = literal.value();
        for (AttributeType type : AttributeType.values()) {
            if (type.name().equals(name.asString())) {
                return type;
            }
        }
        throw new InvalidExpressionException(
                Fault.OPERAND_TYPE,
                "Invalid attribute type name found; type: " + name.asString()
                        + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }
}
