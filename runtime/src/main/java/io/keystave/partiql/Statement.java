package io.keystave.partiql;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.ReturnValues;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement says, its parameters filled in, before any table is looked at. */
sealed interface Statement {
    /** The table that the statement is about. */
    String tableName();

    /** Whether the statement only reads. */
    default boolean isRead() {
        return false;
    }

    /** The index that the statement reads; null for the table. */
    default @Nullable String indexName() {
        return null;
    }

    /** What the statement gives back of the item it writes. */
    default ReturnValues returning() {
        return ReturnValues.NONE;
    }

    /**
     * {@code SELECT ... FROM ...}.
     *
     * @param paths what to return of each item; empty for all of it
     * @param orderBy the attributes that order the result, the first of them first
     */
    record Select(
            String tableName,
            @Nullable String indexName,
            List<DocumentPath> paths,
            @Nullable ConditionExpression where,
            List<OrderKey> orderBy)
            implements Statement {
        public Select {
            paths = List.copyOf(paths);
            orderBy = List.copyOf(orderBy);
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /** One attribute of an ORDER BY clause and its direction. */
    record OrderKey(AttributeName attribute, boolean ascending) {}

    /** {@code INSERT INTO ... VALUE ...}. */
    record Insert(String tableName, Item item) implements Statement {}

    /** {@code UPDATE ... SET ... REMOVE ... WHERE ...}. */
    record Update(String tableName, UpdateExpression update, ConditionExpression where, ReturnValues returning)
            implements Statement {}

    /** {@code DELETE FROM ... WHERE ...}. */
    record Delete(String tableName, ConditionExpression where, ReturnValues returning) implements Statement {}

    /** {@code EXISTS(SELECT ...)}: a condition of a transaction. */
    record Exists(Select select) implements Statement {
        @Override
        public String tableName() {
            return select.tableName();
        }

        @Override
        public @Nullable String indexName() {
            return select.indexName();
        }
    }
}
