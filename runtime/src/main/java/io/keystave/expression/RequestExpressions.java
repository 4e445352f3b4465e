package io.keystave.expression;

import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one request given as texts: checked together with their placeholders and parsed, in the service's
 * order. Immutable.
 *
 * @param update the UpdateExpression, or null
 * @param condition the ConditionExpression, or null
 * @param keyCondition the KeyConditionExpression, or null
 * @param filter the FilterExpression, or null
 * @param projection the ProjectionExpression, or null
 */
public record RequestExpressions(
        @Nullable UpdateExpression update,
        @Nullable ConditionExpression condition,
        @Nullable KeyConditionExpression keyCondition,
        @Nullable ConditionExpression filter,
        @Nullable ProjectionExpression projection) {

    private static final String UPDATE = "UpdateExpression";
    private static final String CONDITION = "ConditionExpression";
    private static final String KEY_CONDITION = "KeyConditionExpression";
    private static final String FILTER = "FilterExpression";
    private static final String PROJECTION = "ProjectionExpression";

    /** The operations, as far as they differ in the parameters they know. */
    public enum Operation {
        /** GetItem and each entry of BatchGetItem; they take no values. */
        GET(PROJECTION, "AttributesToGet", ""),
        /** PutItem, DeleteItem and the like actions of a transaction. */
        PUT_OR_DELETE(CONDITION, "Expected ConditionalOperator", CONDITION),
        /** UpdateItem and the like action of a transaction. */
        UPDATE_ITEM(
                UPDATE + " " + CONDITION, "AttributeUpdates Expected ConditionalOperator", UPDATE + " " + CONDITION),
        /** Query. */
        QUERY(
                PROJECTION + " " + FILTER + " " + KEY_CONDITION,
                "AttributesToGet QueryFilter ConditionalOperator KeyConditions",
                FILTER + " " + KEY_CONDITION),
        /** Scan. */
        SCAN(PROJECTION + " " + FILTER, "AttributesToGet ScanFilter ConditionalOperator", FILTER);

        private final String expressions;
        private final String legacy;
        private final String withValues;

        Operation(String expressions, String legacy, String withValues) {
            this.expressions = expressions;
            this.legacy = legacy;
            this.withValues = withValues;
        }

        /** The expression parameters, in the order in which the service lists them. */
        List<String> expressions() {
            return List.of(expressions.split(" "));
        }

        /** The legacy parameters, in the order in which the service lists them. */
        List<String> legacy() {
            return List.of(legacy.split(" "));
        }

        /** The expression parameters that can use values. */
        List<String> withValues() {
            return List.of(withValues.split(" "));
        }
    }

    /** Collects the parameters of a request of an operation. */
    public static Builder of(Operation operation) {
        return new Builder(operation);
    }

    /** The parameters of one request as they were given; null stands for one that was not. */
    public static final class Builder {
        private final Operation operation;
        private final Map<String, String> texts = new HashMap<>();
        private Collection<String> legacy = List.of();
        private @Nullable Map<String, String> names;
        private @Nullable Map<String, AttributeValue> values;

        private Builder(Operation operation) {
            this.operation = operation;
        }

        /** The UpdateExpression. */
        public Builder update(@Nullable String text) {
            return put(UPDATE, text);
        }

        /** The ConditionExpression. */
        public Builder condition(@Nullable String text) {
            return put(CONDITION, text);
        }

        /** The KeyConditionExpression. */
        public Builder keyCondition(@Nullable String text) {
            return put(KEY_CONDITION, text);
        }

        /** The FilterExpression. */
        public Builder filter(@Nullable String text) {
            return put(FILTER, text);
        }

        /** The ProjectionExpression. */
        public Builder projection(@Nullable String text) {
            return put(PROJECTION, text);
        }

        private Builder put(String parameter, @Nullable String text) {
            if (text != null && !operation.expressions().contains(parameter)) {
                throw new IllegalArgumentException(operation + " takes no " + parameter + ".");
            }
            if (text != null) {
                texts.put(parameter, text);
            }
            return this;
        }

        /** The ExpressionAttributeNames. */
        public Builder names(@Nullable Map<String, String> placeholders) {
            names = placeholders;
            return this;
        }

        /** The ExpressionAttributeValues. */
        public Builder values(@Nullable Map<String, AttributeValue> placeholders) {
            values = placeholders;
            return this;
        }

        /** The names of the legacy parameters that the request also has, in any order. */
        public Builder legacy(Collection<String> parameters) {
            legacy = parameters;
            return this;
        }

        /**
         * Checks and parses everything.
         *
         * @throws InvalidExpressionException with the service's text for the first fault in the service's order
         */
        public RequestExpressions parse() {
            requireCombination();
            Placeholders placeholders = new Placeholders(names, values);
            ExpressionParser parser = new ExpressionParser(placeholders);
            String update = texts.get(UPDATE);
            String condition = texts.get(CONDITION);
            String keyCondition = texts.get(KEY_CONDITION);
            String filter = texts.get(FILTER);
            String projection = texts.get(PROJECTION);
            RequestExpressions parsed = new RequestExpressions(
                    update == null ? null : parser.update(update),
                    condition == null ? null : parser.condition(condition),
                    keyCondition == null ? null : parser.keyCondition(keyCondition),
                    filter == null ? null : parser.filter(filter),
                    projection == null ? null : parser.projection(projection));
            placeholders.requireAllUsed();
            return parsed;
        }

        /**
         * Checks what the service checks before it looks at any value: that expressions and legacy parameters are not mixed,
         * and that placeholders are given for an expression.
         *
         * @throws InvalidExpressionException with the service's text if they are
         */
        public void requireCombination() {
            requireOneStyle();
            requireUse();
        }

        private void requireOneStyle() {
            List<String> old = new ArrayList<>(operation.legacy());
            old.retainAll(legacy);
            if (!texts.containsKey(KEY_CONDITION)) {
                old.remove("KeyConditions"); // may stand beside the other expressions
            }
            if (!old.isEmpty() && !texts.isEmpty()) {
                List<String> given = new ArrayList<>(operation.expressions());
                given.retainAll(texts.keySet());
                throw new InvalidExpressionException(
                        "Can not use both expression and non-expression parameters in the same request:"
                                + " Non-expression parameters: {" + String.join(", ", old)
                                + "} Expression parameters: {" + String.join(", ", given) + "}");
            }
        }

        private void requireUse() {
            if (names != null && texts.isEmpty()) {
                throw new InvalidExpressionException(
                        "ExpressionAttributeNames can only be specified when using expressions");
            }
            List<String> users = operation.withValues();
            if (values != null && users.stream().noneMatch(texts::containsKey)) {
                throw new InvalidExpressionException(
                        "ExpressionAttributeValues can only be specified when using expressions: "
                                + String.join(" and ", users) + (users.size() == 1 ? " is null" : " are null"));
            }
        }
    }
}
