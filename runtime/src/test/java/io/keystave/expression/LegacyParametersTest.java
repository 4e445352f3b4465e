package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.expression.AttributeUpdate.Action;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.LegacyParameters.ConditionalOperator;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyParametersTest {
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static final AttributeValue X = AttributeValue.ofString("x");
    private static final AttributeValue Y = AttributeValue.ofString("y");
    private static final AttributeValue ONE = AttributeValue.ofNumber(1);
    private static final AttributeValue TWO = AttributeValue.ofNumber(2);
    private static final AttributeValue SET = AttributeValue.ofStringSet(List.of("x", "z"));
    private static final AttributeValue LIST = AttributeValue.ofList(X);

    private static final Item ITEM = Item.builder()
            .put("s", X)
            .put("n", ONE)
            .put("ss", SET)
            .put("l", LIST)
            .put("a.b", TWO)
            .build();

    private static LegacyCondition condition(LegacyOperator operator, AttributeValue... values) {
        return new LegacyCondition(operator, List.of(values));
    }

    private static boolean holds(String attribute, LegacyOperator operator, AttributeValue... values) {
        ConditionExpression filter = LegacyParameters.filter(Map.of(attribute, condition(operator, values)), null);
        return filter != null && filter.evaluate(ITEM);
    }

    @Nested
    class Conditions {
        @Test
        void holdAsTheServiceSays() {
            assertThat(holds("s", LegacyOperator.EQ, X)).isTrue();
            assertThat(holds("s", LegacyOperator.EQ, ONE)).isFalse();
            assertThat(holds("s", LegacyOperator.NE, Y)).isTrue();
            assertThat(holds("n", LegacyOperator.LT, TWO)).isTrue();
            assertThat(holds("n", LegacyOperator.LE, ONE)).isTrue();
            assertThat(holds("n", LegacyOperator.GT, ONE)).isFalse();
            assertThat(holds("n", LegacyOperator.GE, TWO)).isFalse();
            assertThat(holds("n", LegacyOperator.BETWEEN, ONE, TWO)).isTrue();
            assertThat(holds("n", LegacyOperator.IN, TWO, ONE)).isTrue();
            assertThat(holds("s", LegacyOperator.BEGINS_WITH, X)).isTrue();
            assertThat(holds("ss", LegacyOperator.CONTAINS, X)).isTrue();
            assertThat(holds("ss", LegacyOperator.NOT_CONTAINS, X)).isFalse();
            assertThat(holds("ss", LegacyOperator.NOT_CONTAINS, Y)).isTrue();
            assertThat(holds("s", LegacyOperator.NULL)).isFalse();
            assertThat(holds("s", LegacyOperator.NOT_NULL)).isTrue();
            assertThat(holds("a.b", LegacyOperator.EQ, TWO)).isTrue();
        }

        @Test
        void areFalseOnMissingAttributesExceptNotEqualAndNull() {
            for (LegacyOperator operator : LegacyOperator.values()) {
                AttributeValue[] values = switch (operator) {
                    case NULL, NOT_NULL -> new AttributeValue[0];
                    case BETWEEN -> new AttributeValue[] {X, Y};
                    default -> new AttributeValue[] {X};
                };
                assertThat(holds("missing", operator, values))
                        .as(operator.name())
                        .isEqualTo(EnumSet.of(LegacyOperator.NE, LegacyOperator.NULL)
                                .contains(operator));
            }
        }

        @Test
        void takeMoreCandidatesThanTheExpressionLanguage() {
            List<AttributeValue> many = new ArrayList<>(Collections.nCopies(250, TWO));
            many.add(ONE);

            assertThat(holds("n", LegacyOperator.IN, many.toArray(AttributeValue[]::new)))
                    .isTrue();
        }

        @Test
        void areJoinedByTheConditionalOperator() {
            Map<String, LegacyCondition> entries =
                    Map.of("s", condition(LegacyOperator.EQ, X), "n", condition(LegacyOperator.EQ, TWO));

            assertThat(LegacyParameters.filter(entries, null)).isNotNull().matches(c -> !c.evaluate(ITEM));
            assertThat(LegacyParameters.filter(entries, ConditionalOperator.AND))
                    .matches(c -> !c.evaluate(ITEM));
            assertThat(LegacyParameters.filter(entries, ConditionalOperator.OR)).matches(c -> c.evaluate(ITEM));
            assertThat(LegacyParameters.filter(Map.of(), null)).isNull();
            assertThatThrownBy(() -> LegacyParameters.filter(Map.of(), ConditionalOperator.OR))
                    .isInstanceOf(InvalidExpressionException.class);
        }

        @ParameterizedTest
        @CsvSource({"EQ, 0", "EQ, 2", "NULL, 1", "NOT_NULL, 1", "BETWEEN, 1", "BETWEEN, 3", "IN, 0", "CONTAINS, 2"})
        void refuseAWrongNumberOfValues(LegacyOperator operator, int count) {
            assertThatThrownBy(() -> new LegacyCondition(operator, Collections.nCopies(count, X)))
                    .hasMessage(INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
        }

        @Test
        void refuseTypesTheOperatorDoesNotTake() {
            assertThatThrownBy(() -> condition(LegacyOperator.LT, LIST))
                    .hasMessage(INVALID + "ComparisonOperator LT is not valid for L AttributeValue type");
            assertThatThrownBy(() -> condition(LegacyOperator.BEGINS_WITH, ONE))
                    .hasMessage(INVALID + "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type");
            assertThatThrownBy(() -> condition(LegacyOperator.CONTAINS, SET))
                    .hasMessage(INVALID + "ComparisonOperator CONTAINS is not valid for SS AttributeValue type");
            assertThatThrownBy(() -> condition(LegacyOperator.IN, X, ONE))
                    .hasMessage(INVALID + "AttributeValues inside AttributeValueList must be of same type");
            assertThatThrownBy(() -> condition(LegacyOperator.BETWEEN, TWO, ONE))
                    .hasMessage("The BETWEEN condition was provided a range where the lower bound"
                            + " is greater than the upper bound");
            assertThat(condition(LegacyOperator.NE, SET).values()).containsExactly(SET);
        }
    }

    @Nested
    class Expected {
        private ConditionExpression expect(
                @Nullable AttributeValue value,
                @Nullable Boolean exists,
                @Nullable LegacyOperator operator,
                @Nullable List<AttributeValue> values) {
            ConditionExpression condition = LegacyParameters.expected(
                    Map.of("s", new ExpectedAttribute(value, exists, operator, values)), null);
            return Objects.requireNonNull(condition);
        }

        @Test
        void takesAllFormsOfEntries() {
            assertThat(expect(X, null, null, null).evaluate(ITEM)).isTrue();
            assertThat(expect(Y, true, null, null).evaluate(ITEM)).isFalse();
            assertThat(expect(null, false, null, null).evaluate(ITEM)).isFalse();
            assertThat(expect(null, false, null, null).evaluate(Item.EMPTY)).isTrue();
            assertThat(expect(Y, null, LegacyOperator.NE, null).evaluate(ITEM)).isTrue();
            assertThat(expect(null, null, LegacyOperator.IN, List.of(Y, X)).evaluate(ITEM))
                    .isTrue();
            assertThat(expect(null, null, LegacyOperator.NOT_NULL, null).evaluate(ITEM))
                    .isTrue();
        }

        @Test
        void namesTheMistake() {
            assertThatThrownBy(() -> expect(X, null, LegacyOperator.EQ, List.of(X)))
                    .hasMessage(INVALID + "Value and AttributeValueList cannot be used together for Attribute: s");
            assertThatThrownBy(() -> expect(X, true, LegacyOperator.EQ, null))
                    .hasMessage(INVALID + "Exists and ComparisonOperator cannot be used together for Attribute: s");
            assertThatThrownBy(() -> expect(null, null, LegacyOperator.EQ, null))
                    .hasMessage(INVALID
                            + "Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: s");
            assertThatThrownBy(() -> expect(null, null, null, List.of(X)))
                    .hasMessage(
                            INVALID + "AttributeValueList can only be used with a ComparisonOperator for Attribute: s");
            assertThatThrownBy(() -> expect(null, null, null, null))
                    .hasMessage(INVALID + "Value must be provided when Exists is null for Attribute: s");
            assertThatThrownBy(() -> expect(null, true, null, null))
                    .hasMessage(INVALID + "Value must be provided when Exists is true for Attribute: s");
            assertThatThrownBy(() -> expect(X, false, null, null))
                    .hasMessage(INVALID + "Value cannot be used when Exists is false for Attribute: s");
        }
    }

    @Nested
    class KeyConditions {
        @Test
        void becomeAKeyCondition() {
            Map<String, LegacyCondition> entries = new LinkedHashMap<>();
            entries.put("r", condition(LegacyOperator.BETWEEN, ONE, TWO));
            entries.put("h", condition(LegacyOperator.EQ, X));

            KeyConditionExpression key = LegacyParameters.keyConditions(entries);

            assertThat(key.forKey(List.of(
                                    KeyAttribute.partition("h", AttributeType.S),
                                    KeyAttribute.sort("r", AttributeType.N)))
                            .conditions())
                    .containsExactly(Condition.of("h", KeyOperator.EQUAL, X), Condition.between("r", ONE, TWO));
        }

        @Test
        void refuseWhatKeysDoNotKnow() {
            for (LegacyOperator operator : List.of(LegacyOperator.NE, LegacyOperator.IN, LegacyOperator.CONTAINS)) {
                assertThatThrownBy(() -> LegacyParameters.keyConditions(Map.of("h", condition(operator, X))))
                        .hasMessage("Attempted conditional constraint is not an indexable operation");
            }
            assertThatThrownBy(() -> LegacyParameters.keyConditions(Map.of()))
                    .hasMessage("Conditions can be of length 1 or 2 only");
        }

        @Test
        void keepQueryFilterOffTheKey() {
            ConditionExpression filter = Objects.requireNonNull(
                    LegacyParameters.filter(Map.of("h", condition(LegacyOperator.NOT_NULL)), null));

            assertThatThrownBy(() -> LegacyParameters.requireNoKeyAttribute(filter, List.of(AttributeName.of("h"))))
                    .hasMessage("QueryFilter can only contain non-primary key attributes: Primary key attribute: h");
        }
    }

    @Nested
    class AttributeUpdates {
        private Item update(String attribute, Action action, @Nullable AttributeValue value) {
            return LegacyParameters.attributeUpdates(Map.of(attribute, new AttributeUpdate(action, value)))
                    .apply(ITEM, true);
        }

        @Test
        void putAddAndDelete() {
            assertThat(update("s", Action.PUT, LIST)).isEqualTo(ITEM.with("s", LIST));
            assertThat(update("a.b", Action.ADD, ONE)).isEqualTo(ITEM.with("a.b", AttributeValue.ofNumber(3)));
            assertThat(update("new", Action.ADD, ONE)).isEqualTo(ITEM.with("new", ONE));
            assertThat(update("l", Action.ADD, LIST)).isEqualTo(ITEM.with("l", AttributeValue.ofList(X, X)));
            assertThat(update("new", Action.ADD, LIST)).isEqualTo(ITEM.with("new", LIST));
            assertThat(update("ss", Action.DELETE, AttributeValue.ofStringSet(List.of("x"))))
                    .isEqualTo(ITEM.with("ss", AttributeValue.ofStringSet(List.of("z"))));
            assertThat(update("s", Action.DELETE, null)).isEqualTo(ITEM.without("s"));
        }

        @Test
        void reportMismatchWithTheirOwnText() {
            for (String attribute : List.of("s", "ss")) {
                assertThatThrownBy(() -> update(attribute, Action.ADD, ONE))
                        .hasMessage("Type mismatch for attribute to update");
            }
            assertThatThrownBy(() -> update("n", Action.ADD, LIST)).hasMessage("Type mismatch for attribute to update");
            assertThatThrownBy(() -> update("n", Action.DELETE, SET))
                    .hasMessage("Type mismatch for attribute to update");
        }

        @Test
        void nameTheMistake() {
            assertThatThrownBy(() -> new AttributeUpdate(Action.PUT, null))
                    .hasMessage(INVALID + "Only DELETE action is allowed when no attribute value is specified");
            assertThatThrownBy(() -> new AttributeUpdate(Action.DELETE, X))
                    .hasMessage(INVALID + "DELETE action with value is not supported for the type S");
            for (AttributeValue value : List.of(X, AttributeValue.ofNull(), AttributeValue.ofMap(Map.of()))) {
                assertThatThrownBy(() -> new AttributeUpdate(Action.ADD, value))
                        .hasMessage(INVALID + "ADD action is not supported for the type " + value.type());
            }
        }
    }

    @Test
    void attributesToGetAreTopLevelAndDistinct() {
        assertThat(LegacyParameters.attributesToGet(List.of("a.b", "missing")).apply(ITEM))
                .isEqualTo(Item.of("a.b", TWO));
        assertThatThrownBy(() -> LegacyParameters.attributesToGet(List.of("a", "b", "a")))
                .hasMessage(INVALID + "Duplicate value in attribute name: a");
    }
}
