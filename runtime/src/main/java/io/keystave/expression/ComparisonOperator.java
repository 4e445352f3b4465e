package io.keystave.expression;

import io.keystave.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/** The six comparisons. */
public enum ComparisonOperator {
    /** Same type and equal. */
    EQUAL("="),
    /** Not of the same type and equal; also true where an operand is missing. */
    NOT_EQUAL("<>"),
    /** Same type S, N or B, and before in order. */
    LESS("<"),
    /** Same type S, N or B, and before in order or equal. */
    LESS_OR_EQUAL("<="),
    /** Same type S, N or B, and after in order. */
    GREATER(">"),
    /** Same type S, N or B, and after in order or equal. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as written in an expression. */
    public String symbol() {
        return symbol;
    }

    /** Whether the operator needs an order, which only S, N and B have. */
    public boolean isOrdering() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** The operator that says the same with its operands exchanged. */
    public ComparisonOperator flipped() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    boolean test(@Nullable AttributeValue left, @Nullable AttributeValue right) {
        if (left == null || right == null) {
            return this == NOT_EQUAL;
        }
        if (!isOrdering()) {
            return left.equals(right) == (this == EQUAL);
        }
        if (!left.is(right.type()) || !left.type().isKeyType()) {
            return false;
        }
        int order = left.compare(right);
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    static @Nullable ComparisonOperator ofSymbol(String symbol) {
        for (ComparisonOperator operator : values()) {
            if (operator.symbol.equals(symbol)) {
                return operator;
            }
        }
        return null;
    }
}
