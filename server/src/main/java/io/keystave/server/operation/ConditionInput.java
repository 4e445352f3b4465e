package io.keystave.server.operation;

import io.keystave.expression.ExpectedAttribute;
import io.keystave.expression.LegacyCondition;
import io.keystave.expression.LegacyOperator;
import io.keystave.server.json.RequestReader;
import io.keystave.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of Expected, KeyConditions, QueryFilter or ScanFilter as it was given. */
record ConditionInput(
        @Nullable AttributeValue value,
        @Nullable Boolean exists,
        @Nullable String comparisonOperator,
        @Nullable List<AttributeValue> attributeValueList) {

    static Map<String, ConditionInput> readMap(RequestReader in, String type) {
        return in.structureMap(type, () -> read(in));
    }

    private static ConditionInput read(RequestReader in) {
        AttributeValue value = null;
        Boolean exists = null;
        String comparisonOperator = null;
        List<AttributeValue> attributeValueList = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "Value" -> value = in.value();
                case "Exists" -> exists = in.bool();
                case "ComparisonOperator" -> comparisonOperator = in.string();
                case "AttributeValueList" -> attributeValueList = in.valueList();
                default -> in.skip();
            }
        }
        return new ConditionInput(value, exists, comparisonOperator, attributeValueList);
    }

    /** Notes what breaks the shape of the entries of a parameter; only Expected can do without an operator. */
    static void check(@Nullable Map<String, ConditionInput> entries, String path, Constraints constraints) {
        if (entries == null) {
            return;
        }
        entries.forEach((attribute, entry) -> {
            String member = path + "." + attribute + ".member.comparisonOperator";
            if (!path.equals("expected")) {
                constraints.required(entry.comparisonOperator, member);
            }
            constraints.choice(entry.comparisonOperator, member, Choice.COMPARISON_OPERATOR);
        });
    }

    static Map<String, ExpectedAttribute> expected(Map<String, ConditionInput> entries) {
        Map<String, ExpectedAttribute> expected = new LinkedHashMap<>();
        entries.forEach((attribute, entry) -> expected.put(
                attribute,
                new ExpectedAttribute(entry.value, entry.exists, entry.operator(), entry.attributeValueList)));
        return expected;
    }

    static Map<String, LegacyCondition> conditions(Map<String, ConditionInput> entries) {
        Map<String, LegacyCondition> conditions = new LinkedHashMap<>();
        entries.forEach((attribute, entry) -> {
            LegacyOperator operator = entry.operator();
            if (operator == null) {
                throw new IllegalStateException("The operator is required and was checked.");
            }
            conditions.put(
                    attribute,
                    new LegacyCondition(
                            operator, entry.attributeValueList == null ? List.of() : entry.attributeValueList));
        });
        return conditions;
    }

    private @Nullable LegacyOperator operator() {
        return comparisonOperator == null ? null : Choice.COMPARISON_OPERATOR.find(comparisonOperator);
    }
}
