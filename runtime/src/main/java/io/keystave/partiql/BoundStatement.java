package io.keystave.partiql;

import io.keystave.expression.UpdateExpression;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.PutItem;
import io.keystave.operation.UpdateItem;
import io.keystave.partiql.Statement.Select;
import io.keystave.value.Item;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement that knows the keys of its table: the requests that it stands for. */
sealed interface BoundStatement {
    String tableName();

    /** The key of the one item that the statement is about; null if it is about others or lacks a part of it. */
    @Nullable
    Item key();

    /** A SELECT and how to run it. */
    record BoundSelect(Select select, SelectPlan plan) implements BoundStatement {
        @Override
        public String tableName() {
            return select.tableName();
        }

        @Override
        public @Nullable Item key() {
            return plan.singleKey();
        }
    }

    /** An INSERT, which puts an item where there is none. */
    record BoundInsert(PutItem request, @Nullable Item key) implements BoundStatement {
        @Override
        public String tableName() {
            return request.tableName();
        }
    }

    /** An EXISTS. */
    record BoundExists(ConditionCheck check) implements BoundStatement {
        @Override
        public String tableName() {
            return check.tableName();
        }

        @Override
        public Item key() {
            return check.key();
        }
    }

    /** An UPDATE. */
    record BoundUpdate(UpdateItem request) implements BoundStatement {
        UpdateExpression update() {
            return Objects.requireNonNull(request.update());
        }

        @Override
        public String tableName() {
            return request.tableName();
        }

        @Override
        public Item key() {
            return request.key();
        }
    }

    /** A DELETE. */
    record BoundDelete(DeleteItem request) implements BoundStatement {
        @Override
        public String tableName() {
            return request.tableName();
        }

        @Override
        public Item key() {
            return request.key();
        }
    }
}
