package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;

/**
 * What a SET action reads or computes from.
 *
 * <p>Source: Developer Guide, Using update expressions in DynamoDB, SET.
 */
public sealed interface UpdateOperand extends UpdateValue
        permits DocumentPath, Literal, UpdateOperand.IfNotExists, UpdateOperand.ListAppend {

    /** {@code if_not_exists(path, fallback)}: the value at the path, or the fallback where there is none. */
    record IfNotExists(DocumentPath path, UpdateOperand fallback) implements UpdateOperand {
        /**
         * Checks the fallback.
         *
         * @throws InvalidExpressionException if it is a {@code list_append}, or nested deeper than any lawful text
         */
        public IfNotExists {
            Nesting.requireRoomAround(fallback);
            if (fallback instanceof ListAppend) {
                throw InvalidExpressionException.misused("list_append");
            }
        }

        @Override
        public AttributeValue compute(Item before) {
            AttributeValue value = path.resolve(before);
            return value != null ? value : fallback.compute(before);
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            paths.add(path);
            fallback.addPathsTo(paths);
        }
    }

    /** {@code list_append(first, second)}: the elements of one list, then those of the other. */
    record ListAppend(UpdateOperand first, UpdateOperand second) implements UpdateOperand {
        /**
         * Checks the operands.
         *
         * @throws InvalidExpressionException if one is itself a {@code list_append}, or a literal and no list
         */
        public ListAppend {
            if (first instanceof ListAppend || second instanceof ListAppend) {
                throw InvalidExpressionException.misused("list_append");
            }
            UpdateValues.requireLiteralType("list_append", first, AttributeType.L);
            UpdateValues.requireLiteralType("list_append", second, AttributeType.L);
        }

        @Override
        public AttributeValue compute(Item before) {
            return UpdateValues.concatenate(first.compute(before), second.compute(before));
        }

        @Override
        public void addPathsTo(List<DocumentPath> paths) {
            first.addPathsTo(paths);
            second.addPathsTo(paths);
        }
    }
}
