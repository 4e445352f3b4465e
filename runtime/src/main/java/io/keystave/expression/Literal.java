package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;

/** A value given with the expression. */
public record Literal(AttributeValue value) implements Operand, UpdateOperand {
    @Override
    public AttributeValue resolve(Item item) {
        return value;
    }

    @Override
    public AttributeValue compute(Item before) {
        return value;
    }

    @Override
    public void addPathsTo(List<DocumentPath> paths) {}

    AttributeType type() {
        return value.type();
    }
}
