package io.keystave.expression;

import org.jspecify.annotations.Nullable;

/** What a key condition may ask of one key attribute. */
public enum KeyOperator {
    /** Equal to the one value. */
    EQUAL("=", 1),
    /** Before the one value. */
    LESS("<", 1),
    /** Before or equal to the one value. */
    LESS_OR_EQUAL("<=", 1),
    /** After the one value. */
    GREATER(">", 1),
    /** After or equal to the one value. */
    GREATER_OR_EQUAL(">=", 1),
    /** From the first value to the second, both included. */
    BETWEEN("BETWEEN", 2),
    /** Beginning with the one value, S or B. */
    BEGINS_WITH("begins_with", 1);

    private final String symbol;
    private final int values;

    KeyOperator(String symbol, int values) {
        this.symbol = symbol;
        this.values = values;
    }

    /** The operator as written in an expression. */
    public String symbol() {
        return symbol;
    }

    /** Number of values the operator takes. */
    public int valueCount() {
        return values;
    }

    /** The key operator that a comparison is; null for {@code <>}, which keys do not know. */
    static @Nullable KeyOperator of(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> EQUAL;
            case LESS -> LESS;
            case LESS_OR_EQUAL -> LESS_OR_EQUAL;
            case GREATER -> GREATER;
            case GREATER_OR_EQUAL -> GREATER_OR_EQUAL;
            case NOT_EQUAL -> null;
        };
    }
}
