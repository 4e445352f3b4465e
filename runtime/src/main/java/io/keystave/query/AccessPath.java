package io.keystave.query;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to find items: the key of the base table or of an index. Generated.
 *
 * @param indexName null for the base table
 * @param sortKey null if the key has none
 * @param typeFilter keeps the items of one type, where a table holds several; null if it holds one
 * @param positionNames the attributes that say where a page ended: the index's and the table's key attributes
 */
public record AccessPath(
        String tableName,
        @Nullable String indexName,
        KeyParts partitionKey,
        @Nullable KeyParts sortKey,
        @Nullable TypeFilter typeFilter,
        List<String> positionNames) {

    /** What the items of one type have in common: the text of an attribute, or its beginning. */
    public record TypeFilter(String attributeName, ConditionExpression condition) {}

    /** The primary key of a table. */
    public static AccessPath table(String tableName, KeyParts partitionKey, @Nullable KeyParts sortKey) {
        return new AccessPath(tableName, null, partitionKey, sortKey, null, names(partitionKey, sortKey));
    }

    /** The key of an index, whose positions hold the table's key as well. */
    public AccessPath index(String name, KeyParts partitionKey, @Nullable KeyParts sortKey) {
        Set<String> names = new LinkedHashSet<>(names(partitionKey, sortKey));
        names.addAll(positionNames);
        return new AccessPath(tableName, name, partitionKey, sortKey, typeFilter, List.copyOf(names));
    }

    /** The same, of only the items in which the attribute is this text. */
    public AccessPath whereEqual(String attributeName, String text) {
        return only(
                attributeName,
                new ConditionExpression.Compare(
                        DocumentPath.of(attributeName), ComparisonOperator.EQUAL, literal(text)));
    }

    /** The same, of only the items in which the attribute begins with this text. */
    public AccessPath whereBeginsWith(String attributeName, String text) {
        return only(attributeName, new ConditionExpression.BeginsWith(DocumentPath.of(attributeName), literal(text)));
    }

    private static Literal literal(String text) {
        return new Literal(AttributeValue.ofString(text));
    }

    private AccessPath only(String attributeName, ConditionExpression condition) {
        TypeFilter filter = new TypeFilter(attributeName, condition);
        return new AccessPath(tableName, indexName, partitionKey, sortKey, filter, positionNames);
    }

    /** The filter of a scan; null if there is nothing to tell apart. */
    @Nullable
    ConditionExpression scanFilter() {
        return typeFilter == null ? null : typeFilter.condition();
    }

    /** The filter of a query, whose key condition tells the types apart if they differ in its own key. */
    @Nullable
    ConditionExpression queryFilter() {
        return typeFilter == null || names(partitionKey, sortKey).contains(typeFilter.attributeName())
                ? null
                : typeFilter.condition();
    }

    private static List<String> names(KeyParts partitionKey, @Nullable KeyParts sortKey) {
        List<String> names = new ArrayList<>(partitionKey.attributeNames());
        if (sortKey != null) {
            names.addAll(sortKey.attributeNames());
        }
        return names;
    }

    /** In words, for messages. */
    String describe() {
        return indexName == null ? "table \"" + tableName + '"' : "index \"" + indexName + "\" of \"" + tableName + '"';
    }
}
