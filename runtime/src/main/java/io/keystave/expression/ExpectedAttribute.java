package io.keystave.expression;

import io.keystave.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the legacy parameter Expected; null stands for a member that was not given.
 *
 * <p>Source: API reference, ExpectedAttributeValue.
 *
 * @param value Value: the attribute must be equal to it
 * @param exists Exists: false demands that the attribute is missing
 * @param operator ComparisonOperator
 * @param values AttributeValueList
 */
public record ExpectedAttribute(
        @Nullable AttributeValue value,
        @Nullable Boolean exists,
        @Nullable LegacyOperator operator,
        @Nullable List<AttributeValue> values) {

    /** Copies the list. */
    public ExpectedAttribute {
        values = values == null ? null : List.copyOf(values);
    }

    /** This entry for an attribute as a condition of the general language. */
    ConditionExpression on(String attribute) {
        if (value != null && values != null) {
            throw invalid("Value and AttributeValueList cannot be used together", attribute);
        }
        if (operator != null) {
            return comparison(operator, attribute).on(attribute);
        }
        if (values != null) {
            throw invalid("AttributeValueList can only be used with a ComparisonOperator", attribute);
        }
        if (exists != null && !exists) {
            if (value != null) {
                throw invalid("Value cannot be used when Exists is false", attribute);
            }
            return new ConditionExpression.AttributeNotExists(DocumentPath.of(attribute));
        }
        if (value == null) {
            throw invalid("Value must be provided when Exists is " + exists, attribute);
        }
        return new LegacyCondition(LegacyOperator.EQ, List.of(value)).on(attribute);
    }

    private LegacyCondition comparison(LegacyOperator comparison, String attribute) {
        if (exists != null) {
            throw invalid("Exists and ComparisonOperator cannot be used together", attribute);
        }
        if (values != null) {
            return new LegacyCondition(comparison, values);
        }
        if (value != null) {
            return new LegacyCondition(comparison, List.of(value));
        }
        if (comparison.needsValue()) {
            throw invalid("Value or AttributeValueList must be used with ComparisonOperator: " + comparison, attribute);
        }
        return new LegacyCondition(comparison, List.of());
    }

    private static InvalidExpressionException invalid(String text, String attribute) {
        return LegacyParameters.invalid(text + " for Attribute: " + attribute);
    }
}
