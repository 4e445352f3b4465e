package io.keystave.server.operation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.LegacyParameters;
import io.keystave.expression.LegacyParameters.ConditionalOperator;
import io.keystave.expression.ProjectionExpression;
import io.keystave.expression.RequestExpressions;
import io.keystave.expression.UpdateExpression;
import io.keystave.server.json.RequestReader;
import io.keystave.server.json.RequestReader.Deferred;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one request, with their placeholders, and the legacy parameters that can stand in for them.
 *
 * <p>Each operation offers the members it does not know itself to {@link #read}; those that belong to other operations only
 * are skipped.
 */
final class ExpressionInput {
    private final RequestExpressions.Builder expressions;
    private final List<String> legacy = new ArrayList<>();
    private final List<String> known;
    private @Nullable Deferred<Map<String, AttributeValue>> values;
    private @Nullable String conditionalOperator;
    private @Nullable List<String> attributesToGet;
    private @Nullable Map<String, ConditionInput> expected;
    private @Nullable Map<String, ConditionInput> keyConditions;
    private @Nullable Map<String, ConditionInput> filter;
    private @Nullable Map<String, UpdateInput> attributeUpdates;
    private @Nullable RequestExpressions parsed;
    private boolean keyConditionGiven;
    private boolean updateGiven;
    private boolean conditionGiven;
    private boolean projectionGiven;

    ExpressionInput(RequestExpressions.Operation operation) {
        this.expressions = RequestExpressions.of(operation);
        this.known = MEMBERS.getOrDefault(operation, List.of());
    }

    private static final Map<RequestExpressions.Operation, List<String>> MEMBERS = Map.of(
            RequestExpressions.Operation.GET, List.of("ProjectionExpression", "AttributesToGet"),
            RequestExpressions.Operation.PUT_OR_DELETE,
                    List.of("ConditionExpression", "Expected", "ConditionalOperator"),
            RequestExpressions.Operation.UPDATE_ITEM,
                    List.of(
                            "UpdateExpression",
                            "ConditionExpression",
                            "AttributeUpdates",
                            "Expected",
                            "ConditionalOperator"),
            RequestExpressions.Operation.QUERY,
                    List.of(
                            "KeyConditionExpression",
                            "FilterExpression",
                            "ProjectionExpression",
                            "KeyConditions",
                            "QueryFilter",
                            "ConditionalOperator",
                            "AttributesToGet"),
            RequestExpressions.Operation.SCAN,
                    List.of(
                            "FilterExpression",
                            "ProjectionExpression",
                            "ScanFilter",
                            "ConditionalOperator",
                            "AttributesToGet"));

    // ---- reading

    /** Reads or skips a member. */
    void read(String member, RequestReader in) {
        switch (member) {
            case "ExpressionAttributeNames" -> expressions.names(in.stringMap());
            case "ExpressionAttributeValues" -> {
                values = in.placeholders();
                expressions.values(values.value());
            }
            default -> {
                if (known.contains(member)) {
                    readKnown(member, in);
                } else {
                    in.skip();
                }
            }
        }
    }

    private void readKnown(String member, RequestReader in) {
        switch (member) {
            case "UpdateExpression" -> {
                expressions.update(in.string());
                updateGiven = true;
            }
            case "ConditionExpression" -> {
                expressions.condition(in.string());
                conditionGiven = true;
            }
            case "KeyConditionExpression" -> {
                expressions.keyCondition(in.string());
                keyConditionGiven = true;
            }
            case "FilterExpression" -> expressions.filter(in.string());
            case "ProjectionExpression" -> {
                expressions.projection(in.string());
                projectionGiven = true;
            }
            default -> {
                legacy.add(member);
                readLegacy(member, in);
            }
        }
    }

    private void readLegacy(String member, RequestReader in) {
        switch (member) {
            case "AttributesToGet" -> attributesToGet = in.strings();
            case "ConditionalOperator" -> conditionalOperator = in.string();
            case "Expected" -> expected = ConditionInput.readMap(in, "ExpectedAttributeValue");
            case "KeyConditions" -> keyConditions = ConditionInput.readMap(in, "Condition");
            case "QueryFilter", "ScanFilter" -> filter = ConditionInput.readMap(in, "Condition");
            case "AttributeUpdates" -> attributeUpdates = UpdateInput.readMap(in);
            default -> throw new IllegalStateException(member);
        }
    }

    // ---- shape

    void checkAttributesToGet(Constraints constraints) {
        checkAttributesToGet(constraints, "attributesToGet");
    }

    void checkAttributesToGet(Constraints constraints, String path) {
        constraints.size(attributesToGet, path, 1, Limits.ATTRIBUTES_TO_GET);
    }

    void checkConditionalOperator(Constraints constraints) {
        constraints.choice(conditionalOperator, "conditionalOperator", Choice.CONDITIONAL_OPERATOR);
    }

    void checkExpected(Constraints constraints) {
        ConditionInput.check(expected, "expected", constraints);
    }

    void checkKeyConditions(Constraints constraints) {
        ConditionInput.check(keyConditions, "keyConditions", constraints);
    }

    void checkFilter(String path, Constraints constraints) {
        ConditionInput.check(filter, path, constraints);
    }

    void checkAttributeUpdates(Constraints constraints) {
        UpdateInput.check(attributeUpdates, constraints);
    }

    boolean hasUpdateExpression() {
        return updateGiven;
    }

    boolean hasConditionExpression() {
        return conditionGiven;
    }

    boolean hasKeyCondition() {
        return keyConditionGiven || keyConditions != null;
    }

    boolean hasProjectionExpression() {
        return projectionGiven;
    }

    boolean hasAttributesToGet() {
        return attributesToGet != null;
    }

    boolean hasLegacyFilter() {
        return filter != null;
    }

    // ---- meaning

    /** Checks that parameters of both styles are not mixed, and that placeholders have something to stand in. */
    void requireCombination() {
        expressions.legacy(legacy).requireCombination();
    }

    /** Parses the expressions. */
    void parse() {
        expressions.legacy(legacy);
        if (values != null && values.error() != null) {
            expressions.requireCombination();
            throw new InvalidExpressionException(values.error());
        }
        parsed = expressions.parse();
    }

    private RequestExpressions parsed() {
        if (parsed == null) {
            parse();
        }
        if (parsed == null) {
            throw new IllegalStateException("Parsing gives a result.");
        }
        return parsed;
    }

    @Nullable
    UpdateExpression update() {
        if (attributeUpdates != null && !attributeUpdates.isEmpty()) {
            return LegacyParameters.attributeUpdates(UpdateInput.updates(attributeUpdates));
        }
        return parsed().update();
    }

    @Nullable
    ConditionExpression condition() {
        if (expected != null || conditionalOperator != null) {
            return LegacyParameters.expected(
                    ConditionInput.expected(expected == null ? Map.of() : expected), conditionalOperator());
        }
        return parsed().condition();
    }

    @Nullable
    KeyConditionExpression keyCondition() {
        return keyConditions == null
                ? parsed().keyCondition()
                : LegacyParameters.keyConditions(ConditionInput.conditions(keyConditions));
    }

    @Nullable
    ConditionExpression filter() {
        if (filter != null || conditionalOperator != null) {
            return LegacyParameters.filter(
                    ConditionInput.conditions(filter == null ? Map.of() : filter), conditionalOperator());
        }
        return parsed().filter();
    }

    @Nullable
    ProjectionExpression projection() {
        return attributesToGet == null ? parsed().projection() : LegacyParameters.attributesToGet(attributesToGet);
    }

    private @Nullable ConditionalOperator conditionalOperator() {
        return conditionalOperator == null ? null : Choice.CONDITIONAL_OPERATOR.find(conditionalOperator);
    }
}
