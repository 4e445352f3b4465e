package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/** Checks of operands that need no item. */
final class Operands {
    private Operands() {}

    static void requireDistinct(String operator, Operand first, Operand second) {
        if (first instanceof DocumentPath path && path.equals(second)) {
            throw InvalidExpressionException.sameOperand(operator, path);
        }
    }

    static void requireOrdered(String operator, Operand operand) {
        AttributeType type = knownType(operand);
        if (type != null && !type.isKeyType()) {
            throw InvalidExpressionException.operandType(operator, type);
        }
    }

    static void requirePrefixType(Operand operand) {
        AttributeType type = knownType(operand);
        if (type != null && type != AttributeType.S && type != AttributeType.B) {
            throw InvalidExpressionException.operandType("begins_with", type);
        }
    }

    /** The type an operand has whatever the item. */
    static @Nullable AttributeType knownType(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.type();
        }
        return operand instanceof Size ? AttributeType.N : null;
    }

    static void requireBounds(AttributeValue lower, AttributeValue upper) {
        if (!lower.is(upper.type())) {
            throw badBounds("same data type for lower and upper bounds", lower, upper);
        }
        if (lower.compare(upper) > 0) {
            throw badBounds("upper bound to be greater than or equal to lower bound", lower, upper);
        }
    }

    private static InvalidExpressionException badBounds(String rule, AttributeValue lower, AttributeValue upper) {
        return new InvalidExpressionException(
                Fault.OPERAND_TYPE,
                "The BETWEEN operator requires " + rule + "; lower bound operand: AttributeValue: " + lower.describe()
                        + ", upper bound operand: AttributeValue: " + upper.describe());
    }
}
