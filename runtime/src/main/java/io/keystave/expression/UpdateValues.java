package io.keystave.expression;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.DynamoDbNumber;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What updates do with values: arithmetic, lists joined, sets united and subtracted, with the service's errors. */
final class UpdateValues {
    private UpdateValues() {}

    static AttributeValue add(AttributeValue augend, AttributeValue addend) {
        requireType(augend, AttributeType.N);
        requireType(addend, AttributeType.N);
        return AttributeValue.ofNumber(DynamoDbNumber.add(augend.asNumber(), addend.asNumber()));
    }

    static AttributeValue subtract(AttributeValue minuend, AttributeValue subtrahend) {
        requireType(minuend, AttributeType.N);
        requireType(subtrahend, AttributeType.N);
        return AttributeValue.ofNumber(DynamoDbNumber.subtract(minuend.asNumber(), subtrahend.asNumber()));
    }

    /** The elements of one list, then those of the other. */
    static AttributeValue concatenate(AttributeValue first, AttributeValue second) {
        requireType(first, AttributeType.L);
        requireType(second, AttributeType.L);
        ValueWriter writer = new ValueWriter();
        writer.beginList();
        copyElements(first, writer);
        copyElements(second, writer);
        writer.endList();
        return writer.toValue();
    }

    private static void copyElements(AttributeValue list, ValueWriter writer) {
        ValueReader reader = list.reader();
        for (int rest = reader.beginList(); rest > 0; rest--) {
            writer.value(reader.value());
        }
    }

    /** The elements of either of two sets of the same type. */
    static AttributeValue unite(AttributeValue set, AttributeValue more) {
        requireType(more, set.type());
        return switch (set.type()) {
            case SS -> {
                Set<String> strings = new LinkedHashSet<>(set.asStringSet());
                strings.addAll(more.asStringSet());
                yield AttributeValue.ofStringSet(strings);
            }
            case NS -> {
                // Read from canonical forms, equal numbers have equal scales.
                Set<BigDecimal> numbers = new LinkedHashSet<>(set.asNumberSet());
                numbers.addAll(more.asNumberSet());
                yield AttributeValue.ofNumberSet(numbers);
            }
            case BS -> {
                List<byte[]> binaries = new ArrayList<>(set.asBinarySet());
                more.asBinarySet().stream().filter(b -> !contains(set, b)).forEach(binaries::add);
                yield AttributeValue.ofBinarySet(binaries);
            }
            default -> throw UpdateExpression.wrongDataType();
        };
    }

    /** The elements of a set that are not in another of the same type; null if there are none. */
    static @Nullable AttributeValue subtractSet(AttributeValue set, AttributeValue less) {
        requireType(less, set.type());
        return switch (set.type()) {
            case SS -> {
                Set<String> strings = new LinkedHashSet<>(set.asStringSet());
                strings.removeAll(less.asStringSet());
                yield strings.isEmpty() ? null : AttributeValue.ofStringSet(strings);
            }
            case NS -> {
                Set<BigDecimal> numbers = new LinkedHashSet<>(set.asNumberSet());
                numbers.removeAll(less.asNumberSet());
                yield numbers.isEmpty() ? null : AttributeValue.ofNumberSet(numbers);
            }
            case BS -> {
                List<byte[]> binaries = new ArrayList<>(set.asBinarySet());
                binaries.removeIf(b -> contains(less, b));
                yield binaries.isEmpty() ? null : AttributeValue.ofBinarySet(binaries);
            }
            default -> throw UpdateExpression.wrongDataType();
        };
    }

    private static boolean contains(AttributeValue set, byte[] element) {
        return set.contains(AttributeValue.ofBinary(element));
    }

    static void requireType(AttributeValue value, AttributeType type) {
        if (!value.is(type)) {
            throw UpdateExpression.wrongDataType();
        }
    }

    static void requireLiteralType(String function, UpdateOperand operand, AttributeType type) {
        if (operand instanceof Literal literal && !literal.value().is(type)) {
            throw InvalidExpressionException.operandType(function, literal.type());
        }
    }
}
