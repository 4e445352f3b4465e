package io.keystave.partiql;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.expression.DocumentPath;
import io.keystave.operation.Backend;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.PutItem;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.BoundStatement.BoundDelete;
import io.keystave.partiql.BoundStatement.BoundExists;
import io.keystave.partiql.BoundStatement.BoundInsert;
import io.keystave.partiql.BoundStatement.BoundSelect;
import io.keystave.partiql.BoundStatement.BoundUpdate;
import io.keystave.partiql.Statement.Delete;
import io.keystave.partiql.Statement.Insert;
import io.keystave.partiql.Statement.Select;
import io.keystave.partiql.Statement.Update;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Objects;

/** Binds statements to their tables. */
final class Binder {
    static final String NO_KEY = "Where clause does not contain a mandatory equality on all key attributes";

    private final Backend backend;

    Binder(Backend backend) {
        this.backend = backend;
    }

    /**
     * Looks the table up and makes the requests.
     *
     * @throws io.keystave.operation.ResourceNotFoundException if there is no such table
     * @throws ValidationException if the statement does not fit the table's keys
     */
    BoundStatement bind(Statement statement) {
        if (statement instanceof Select select) {
            return bind(select);
        }
        TableKey key = TableSchema.of(statement.tableName(), backend).key();
        if (statement instanceof Insert insert) {
            return bind(insert, key);
        }
        if (statement instanceof Update update) {
            return bind(update, key);
        }
        if (statement instanceof Delete delete) {
            return bind(delete, key);
        }
        throw new IllegalStateException("EXISTS belongs to a transaction.");
    }

    private BoundSelect bind(Select select) {
        return new BoundSelect(select, SelectPlan.of(select, TableSchema.of(select.tableName(), backend)));
    }

    /** Binds a SELECT that has to name one item, as some operations want it. */
    BoundSelect bindOne(Select select, String operation) {
        return requireOne(bind(select), operation);
    }

    private static BoundSelect requireOne(BoundSelect bound, String operation) {
        if (bound.key() == null) {
            throw new ValidationException(
                    "Select statements within " + operation + " must specify the primary key in the where clause.");
        }
        return bound;
    }

    /** Binds an EXISTS, which asks more of an item than that it is there. */
    BoundExists bindCheck(Select select, String operation) {
        TableSchema schema = TableSchema.of(select.tableName(), backend);
        BoundSelect bound = requireOne(new BoundSelect(select, SelectPlan.of(select, schema)), operation);
        ConditionExpression rest = bound.plan().rest();
        if (rest == null) {
            throw new ValidationException(
                    "Select statements within EXISTS must specify the primary key and another condition in the where"
                            + " clause.");
        }
        return new BoundExists(ConditionCheck.of(
                select.tableName(), Objects.requireNonNull(bound.key()), new And(List.of(exists(schema.key()), rest))));
    }

    private static BoundInsert bind(Insert insert, TableKey key) {
        Item ofKey = insert.item().only(key.names());
        return new BoundInsert(
                PutItem.of(insert.tableName(), insert.item()).condition(isMissing(key)),
                ofKey.size() == key.names().size() ? ofKey : null);
    }

    /** An update never creates an item. */
    private static BoundUpdate bind(Update update, TableKey key) {
        Conjuncts where = new Conjuncts(update.where());
        Item item = takeKey(where, key);
        ConditionExpression exists = exists(key);
        ConditionExpression rest = where.rest();
        return new BoundUpdate(UpdateItem.of(update.tableName(), item)
                .update(update.update())
                .condition(rest == null ? exists : new And(List.of(exists, rest)))
                .returnValues(update.returning()));
    }

    /** Deleting nothing succeeds, whatever else is asked of the item. */
    private static BoundDelete bind(Delete delete, TableKey key) {
        Conjuncts where = new Conjuncts(delete.where());
        Item item = takeKey(where, key);
        ConditionExpression rest = where.rest();
        return new BoundDelete(DeleteItem.of(delete.tableName(), item)
                .condition(rest == null ? null : new Or(List.of(isMissing(key), rest)))
                .returnValues(delete.returning()));
    }

    private static ConditionExpression exists(TableKey key) {
        return new AttributeExists(DocumentPath.of(key.partition().get(0)));
    }

    private static ConditionExpression isMissing(TableKey key) {
        return new AttributeNotExists(DocumentPath.of(key.partition().get(0)));
    }

    private static Item takeKey(Conjuncts where, TableKey key) {
        Item.Builder item = Item.builder();
        for (AttributeName attribute : key.names()) {
            AttributeValue value = where.takeEquality(attribute);
            if (value == null) {
                throw new ValidationException(NO_KEY);
            }
            item.put(attribute.text(), value);
        }
        return item.build();
    }
}
