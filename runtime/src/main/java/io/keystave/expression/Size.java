package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code size(operand)}: UTF-16 code units of a string, bytes of a binary value, elements of a set, list or map; no value
 * for other types.
 *
 * <p>Source: Developer Guide, Comparison operator and function reference, size.
 */
public record Size(Operand operand) implements Operand {
    /**
     * Checks the operand.
     *
     * @throws InvalidExpressionException if it is a literal without a size, or itself a size
     */
    public Size {
        if (operand instanceof Size) {
            throw InvalidExpressionException.operandType("size", AttributeType.N);
        }
        if (operand instanceof Literal literal && of(literal.value()) < 0) {
            throw InvalidExpressionException.operandType("size", literal.type());
        }
    }

    @Override
    public @Nullable AttributeValue resolve(Item item) {
        AttributeValue value = operand.resolve(item);
        int size = value == null ? -1 : of(value);
        return size < 0 ? null : AttributeValue.ofNumber(size);
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.asString().length();
            case B -> value.payloadLength();
            default -> value.elementCount();
        };
    }

    @Override
    public void addPathsTo(List<DocumentPath> paths) {
        operand.addPathsTo(paths);
    }
}
