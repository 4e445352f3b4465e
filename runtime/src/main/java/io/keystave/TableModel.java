package io.keystave;

import io.keystave.operation.CreateTable;
import io.keystave.query.EntityTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as the entities in it describe it.
 *
 * @param expiryAttribute the attribute that says when an item expires; null if none does
 */
record TableModel(CreateTable definition, @Nullable String expiryAttribute) {

    static TableModel of(EntityTable<?, ?> table) {
        return new TableModel(table.definition(), table.expiryAttribute());
    }

    String name() {
        return definition.tableName();
    }

    /** What both say; one of them may leave open whether items expire. */
    TableModel and(TableModel other) {
        if (!definition.equals(other.definition)) {
            throw new IllegalStateException("Two entities describe table \"" + name()
                    + "\" with different keys or indexes. Give each entity a table of its own.");
        }
        if (expiryAttribute == null || other.expiryAttribute == null) {
            return new TableModel(definition, expiryAttribute == null ? other.expiryAttribute : expiryAttribute);
        }
        if (!Objects.equals(expiryAttribute, other.expiryAttribute)) {
            throw new IllegalStateException(
                    "Items of table \"" + name() + "\" expire by one attribute, and two entities"
                            + " name different ones: \"" + expiryAttribute + "\" and \"" + other.expiryAttribute
                            + "\". Store both in one attribute, with @Attribute.");
        }
        return this;
    }
}
