package io.keystave.server.operation;

import io.keystave.expression.AttributeUpdate;
import io.keystave.expression.LegacyOperator;
import io.keystave.expression.LegacyParameters.ConditionalOperator;
import io.keystave.operation.BillingMode;
import io.keystave.operation.KeyType;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.Select;
import io.keystave.operation.StreamViewType;
import io.keystave.value.AttributeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that a member can have, in the order in which the service prints them. */
final class Choice<E extends Enum<E>> {
    static final Choice<ReturnConsumedCapacity> RETURN_CONSUMED_CAPACITY = new Choice<>(
            List.of(ReturnConsumedCapacity.INDEXES, ReturnConsumedCapacity.TOTAL, ReturnConsumedCapacity.NONE));
    static final Choice<ReturnValues> RETURN_VALUES = new Choice<>(List.of(
            ReturnValues.ALL_NEW,
            ReturnValues.UPDATED_OLD,
            ReturnValues.ALL_OLD,
            ReturnValues.NONE,
            ReturnValues.UPDATED_NEW));
    static final Choice<ReturnItemCollectionMetrics> RETURN_ITEM_COLLECTION_METRICS =
            new Choice<>(List.of(ReturnItemCollectionMetrics.SIZE, ReturnItemCollectionMetrics.NONE));
    static final Choice<ReturnValuesOnConditionCheckFailure> ON_CONDITION_CHECK_FAILURE = new Choice<>(
            List.of(ReturnValuesOnConditionCheckFailure.ALL_OLD, ReturnValuesOnConditionCheckFailure.NONE));
    static final Choice<Select> SELECT = new Choice<>(
            List.of(Select.SPECIFIC_ATTRIBUTES, Select.COUNT, Select.ALL_ATTRIBUTES, Select.ALL_PROJECTED_ATTRIBUTES));
    static final Choice<LegacyOperator> COMPARISON_OPERATOR = new Choice<>(List.of(
            LegacyOperator.IN,
            LegacyOperator.NULL,
            LegacyOperator.BETWEEN,
            LegacyOperator.LT,
            LegacyOperator.NOT_CONTAINS,
            LegacyOperator.EQ,
            LegacyOperator.GT,
            LegacyOperator.NOT_NULL,
            LegacyOperator.NE,
            LegacyOperator.LE,
            LegacyOperator.BEGINS_WITH,
            LegacyOperator.GE,
            LegacyOperator.CONTAINS));
    static final Choice<ConditionalOperator> CONDITIONAL_OPERATOR =
            new Choice<>(List.of(ConditionalOperator.OR, ConditionalOperator.AND));
    static final Choice<AttributeUpdate.Action> ACTION = new Choice<>(
            List.of(AttributeUpdate.Action.ADD, AttributeUpdate.Action.DELETE, AttributeUpdate.Action.PUT));
    static final Choice<AttributeType> KEY_ATTRIBUTE_TYPE =
            new Choice<>(List.of(AttributeType.B, AttributeType.N, AttributeType.S));
    static final Choice<KeyType> KEY_TYPE = new Choice<>(List.of(KeyType.HASH, KeyType.RANGE));
    static final Choice<ProjectionType> PROJECTION_TYPE =
            new Choice<>(List.of(ProjectionType.ALL, ProjectionType.INCLUDE, ProjectionType.KEYS_ONLY));
    static final Choice<BillingMode> BILLING_MODE =
            new Choice<>(List.of(BillingMode.PROVISIONED, BillingMode.PAY_PER_REQUEST));
    static final Choice<StreamViewType> STREAM_VIEW_TYPE = new Choice<>(List.of(
            StreamViewType.NEW_IMAGE,
            StreamViewType.OLD_IMAGE,
            StreamViewType.NEW_AND_OLD_IMAGES,
            StreamViewType.KEYS_ONLY));

    private final Map<String, E> byText = new HashMap<>();
    private final String printed;

    private Choice(List<E> values) {
        values.forEach(value -> byText.put(value.name(), value));
        printed = values.toString();
    }

    /** What a text stands for; null if nothing. */
    @Nullable
    E find(String text) {
        return byText.get(text);
    }

    /** All texts, as the service prints them. */
    @Override
    public String toString() {
        return printed;
    }
}
