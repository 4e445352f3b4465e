package io.keystave.expression;

import io.keystave.value.AttributeName;
import java.util.Collection;
import java.util.List;

/** What expressions may not do with key attributes. These checks need the key of the table or index. */
public final class KeyAttributeRules {
    private KeyAttributeRules() {}

    /**
     * Checks that no path leads further than a key attribute, which is a scalar.
     *
     * @param keys names of the table's key attributes
     * @param indexKeys names of the key attributes of its indexes
     * @throws InvalidExpressionException with the service's text if one does
     */
    public static void requireScalarUse(
            List<DocumentPath> paths, Collection<AttributeName> keys, Collection<AttributeName> indexKeys) {
        for (DocumentPath path : paths) {
            if (path.isTopLevel()) {
                continue;
            }
            boolean key = keys.contains(path.topLevel());
            if (key || indexKeys.contains(path.topLevel())) {
                throw new InvalidExpressionException(
                        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: "
                                + (key ? "Key: " : "IndexKey: ") + path.topLevel());
            }
        }
    }

    /**
     * Checks that the filter of a query does not mention a key attribute of what is queried.
     *
     * @param keys names of the key attributes of the table, or of the index if an index is queried
     * @throws InvalidExpressionException with the service's text if it does
     */
    public static void requireNoKeyAttribute(ConditionExpression filter, Collection<AttributeName> keys) {
        requireNoKeyAttribute("Filter Expression", filter, keys);
    }

    static void requireNoKeyAttribute(String parameter, ConditionExpression filter, Collection<AttributeName> keys) {
        for (DocumentPath path : filter.paths()) {
            if (keys.contains(path.topLevel())) {
                throw new InvalidExpressionException(parameter
                        + " can only contain non-primary key attributes: Primary key attribute: " + path.topLevel());
            }
        }
    }

    /**
     * Checks that an update does not change the key of the item.
     *
     * @param keys names of the table's key attributes
     * @throws InvalidExpressionException with the service's text if it does
     */
    public static void requireKeyUntouched(UpdateExpression update, Collection<AttributeName> keys) {
        for (DocumentPath path : update.targets()) {
            if (path.isTopLevel() && keys.contains(path.topLevel())) {
                throw new InvalidExpressionException(
                        "One or more parameter values were invalid: Cannot update attribute " + path.topLevel()
                                + ". This attribute is part of the key");
            }
        }
    }
}
