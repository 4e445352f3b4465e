package io.keystave.expression;

import io.keystave.value.AttributeType;

/**
 * Says that an expression breaks a rule of its language, or that an update cannot be applied to the stored item. The
 * message is the service's own text, so the operation layer can pass it on unchanged.
 */
public final class InvalidExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Creates the exception with the text to be shown. */
    public InvalidExpressionException(String message) {
        this(Fault.SYNTAX, message);
    }

    InvalidExpressionException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** This exception with the name of the parameter in front, as the service prints it. */
    InvalidExpressionException in(String parameter) {
        return new InvalidExpressionException(fault, "Invalid " + parameter + ": " + getMessage());
    }

    static InvalidExpressionException operandType(String function, String type) {
        return new InvalidExpressionException(
                Fault.OPERAND_TYPE,
                "Incorrect operand type for operator or function; operator or function: " + function
                        + ", operand type: " + type);
    }

    static InvalidExpressionException operandType(String function, AttributeType type) {
        return operandType(function, type.name());
    }

    static InvalidExpressionException operandCount(String function, int count) {
        return new InvalidExpressionException(
                Fault.OPERAND_COUNT,
                "Incorrect number of operands for operator or function; operator or function: " + function
                        + ", number of operands: " + count);
    }

    static InvalidExpressionException pathRequired(String function) {
        return new InvalidExpressionException(
                Fault.OPERAND_TYPE, "Operator or function requires a document path; operator or function: " + function);
    }

    static InvalidExpressionException misused(String function) {
        return new InvalidExpressionException(
                Fault.MISUSED_FUNCTION,
                "The function is not allowed to be used this way in an expression; function: " + function);
    }

    static InvalidExpressionException sameOperand(String operator, DocumentPath path) {
        return new InvalidExpressionException(
                Fault.SAME_OPERAND,
                "The first operand must be distinct from the remaining operands for this operator or function; operator: "
                        + operator + ", first operand: " + path.describe());
    }
}
