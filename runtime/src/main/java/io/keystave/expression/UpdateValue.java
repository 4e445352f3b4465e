package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;

/** What a SET action assigns: an operand, or the sum or difference of two. */
public sealed interface UpdateValue permits UpdateOperand, UpdateValue.Sum, UpdateValue.Difference {
    /**
     * The value, computed from the item as it was before the update.
     *
     * @throws InvalidExpressionException with the service's text if a path is missing or an operand has the wrong type
     * @throws io.keystave.value.InvalidValueException if a number gets out of range or too precise
     */
    AttributeValue compute(Item before);

    /** Adds every document path in this value to a list. */
    void addPathsTo(List<DocumentPath> paths);

    /** {@code left + right}. */
    record Sum(UpdateOperand left, UpdateOperand right) implements UpdateValue {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if a literal is no number
         */
        public Sum {
            UpdateValues.requireLiteralType("+", left, AttributeType.N);
            UpdateValues.requireLiteralType("+", right, AttributeType.N);
        }

        @Override
        public AttributeValue compute(Item before) {
            return UpdateValues.add(left.compute(before), right.compute(before));
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            left.addPathsTo(paths);
            right.addPathsTo(paths);
        }
    }

    /** {@code left - right}. */
    record Difference(UpdateOperand left, UpdateOperand right) implements UpdateValue {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if a literal is no number
         */
        public Difference {
            UpdateValues.requireLiteralType("-", left, AttributeType.N);
            UpdateValues.requireLiteralType("-", right, AttributeType.N);
        }

        @Override
        public AttributeValue compute(Item before) {
            return UpdateValues.subtract(left.compute(before), right.compute(before));
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            left.addPathsTo(paths);
            right.addPathsTo(paths);
        }
    }
}
