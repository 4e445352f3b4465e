package io.keystave.expression;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.DeleteAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.expression.UpdateOperand.IfNotExists;
import io.keystave.expression.UpdateOperand.ListAppend;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The legacy parameters from before expressions, turned into the same tree. All attribute names are top-level; a dot is
 * part of the name.
 *
 * <p>Every method throws {@link InvalidExpressionException} with the service's text if its argument breaks a rule.
 *
 * <p>Source: Developer Guide, Legacy conditional parameters.
 */
public final class LegacyParameters {
    /** How the entries of a legacy parameter are joined: the ConditionalOperator. */
    public enum ConditionalOperator {
        /** All entries must hold; the service's default. */
        AND,
        /** One entry must hold. */
        OR
    }

    private LegacyParameters() {}

    /**
     * The condition of a write given as Expected.
     *
     * @param joined the ConditionalOperator, or null
     * @return null if there is no entry
     */
    public static @Nullable ConditionExpression expected(
            Map<String, ExpectedAttribute> entries, @Nullable ConditionalOperator joined) {
        List<ConditionExpression> conditions = new ArrayList<>();
        entries.forEach((attribute, entry) -> conditions.add(entry.on(attribute)));
        return join(conditions, joined);
    }

    /**
     * The filter given as QueryFilter or ScanFilter.
     *
     * @param joined the ConditionalOperator, or null
     * @return null if there is no entry
     */
    public static @Nullable ConditionExpression filter(
            Map<String, LegacyCondition> entries, @Nullable ConditionalOperator joined) {
        List<ConditionExpression> conditions = new ArrayList<>();
        entries.forEach((attribute, entry) -> conditions.add(entry.on(attribute)));
        return join(conditions, joined);
    }

    private static @Nullable ConditionExpression join(
            List<ConditionExpression> conditions, @Nullable ConditionalOperator joined) {
        if (conditions.isEmpty()) {
            if (joined != null) {
                throw invalid("ConditionalOperator cannot be used without Filter or Expected");
            }
            return null;
        }
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        return joined == ConditionalOperator.OR ? new Or(conditions) : new And(conditions);
    }

    /**
     * Checks that the filter of a query given as QueryFilter does not mention a key attribute of what is queried.
     *
     * @param keys names of the key attributes of the table, or of the index if an index is queried
     */
    public static void requireNoKeyAttribute(ConditionExpression queryFilter, Collection<AttributeName> keys) {
        KeyAttributeRules.requireNoKeyAttribute("QueryFilter", queryFilter, keys);
    }

    /** The key condition given as KeyConditions. */
    public static KeyConditionExpression keyConditions(Map<String, LegacyCondition> entries) {
        if (entries.isEmpty()) {
            throw new InvalidExpressionException("Conditions can be of length 1 or 2 only");
        }
        List<KeyConditionExpression.Condition> conditions = new ArrayList<>();
        entries.forEach((attribute, entry) -> conditions.add(entry.onKey(attribute)));
        return new KeyConditionExpression(conditions);
    }

    /** The projection given as AttributesToGet, of one name or more. */
    public static ProjectionExpression attributesToGet(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw invalid("Duplicate value in attribute name: " + name);
            }
        }
        return ProjectionExpression.of(names.toArray(String[]::new));
    }

    /** The update given as AttributeUpdates, of one entry or more; it reports mismatches with the legacy text. */
    public static UpdateExpression attributeUpdates(Map<String, AttributeUpdate> entries) {
        List<SetAction> sets = new ArrayList<>();
        List<DocumentPath> removes = new ArrayList<>();
        List<AddAction> adds = new ArrayList<>();
        List<DeleteAction> deletes = new ArrayList<>();
        entries.forEach((attribute, entry) -> {
            DocumentPath path = DocumentPath.of(attribute);
            AttributeValue value = entry.value();
            if (value == null) {
                removes.add(path);
            } else if (entry.action() == AttributeUpdate.Action.DELETE) {
                deletes.add(new DeleteAction(path, value));
            } else if (entry.action() == AttributeUpdate.Action.PUT) {
                sets.add(new SetAction(path, new Literal(value)));
            } else if (value.is(AttributeType.L)) {
                UpdateOperand present = new IfNotExists(path, new Literal(AttributeValue.ofList()));
                sets.add(new SetAction(path, new ListAppend(present, new Literal(value))));
            } else {
                adds.add(new AddAction(path, value));
            }
        });
        return new UpdateExpression(sets, removes, adds, deletes, "Type mismatch for attribute to update");
    }

    static InvalidExpressionException invalid(String text) {
        return new InvalidExpressionException("One or more parameter values were invalid: " + text);
    }
}
