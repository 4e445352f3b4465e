package io.keystave.engine.validation;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ExpressionPrinter;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.Delete;
import io.keystave.operation.Put;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.Update;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of TransactWriteItems that need no table. */
public final class TransactWriteItemsRules {
    /** Characters of a client request token. Source: API reference, TransactWriteItems. */
    private static final int MOST_TOKEN_CHARACTERS = 36;

    private TransactWriteItemsRules() {}

    /** Checks a request. */
    public static void check(TransactWriteItems request) {
        ConstraintErrors errors = new ConstraintErrors();
        if (request.clientRequestToken() != null) {
            errors.length(request.clientRequestToken(), "clientRequestToken", 1, MOST_TOKEN_CHARACTERS);
        }
        TransactionRules.requireCount(request.transactItems(), errors);
        errors.throwIfAny();
        request.transactItems().forEach(TransactWriteItemsRules::requireOneAction);
        long bytes = 0;
        for (TransactWriteItem action : request.transactItems()) {
            bytes += requireLawful(action);
        }
        TransactionRules.requireBytes(bytes);
    }

    private static void requireOneAction(TransactWriteItem action) {
        long actions = Stream.of(action.conditionCheck(), action.put(), action.delete(), action.update())
                .filter(Objects::nonNull)
                .count();
        if (actions != 1) {
            throw new ValidationException("TransactItems can only contain one of Check, Put, Update or Delete");
        }
    }

    /** Checks one action and gives the bytes of what it sends. */
    private static long requireLawful(TransactWriteItem action) {
        Put put = action.put();
        if (put != null) {
            TableNames.require(put.tableName());
            ItemSizeRules.requirePuttable(put.item());
            return bytes(put.item(), put.condition(), null);
        }
        Update update = action.update();
        if (update != null) {
            TableNames.require(update.tableName());
            return bytes(update.key(), update.condition(), update.update());
        }
        Delete delete = action.delete();
        if (delete != null) {
            TableNames.require(delete.tableName());
            return bytes(delete.key(), delete.condition(), null);
        }
        ConditionCheck check = Objects.requireNonNull(action.conditionCheck());
        TableNames.require(check.tableName());
        return bytes(check.key(), check.condition(), null);
    }

    private static long bytes(Item item, @Nullable ConditionExpression condition, @Nullable UpdateExpression update) {
        ExpressionPrinter printer = new ExpressionPrinter();
        long bytes = item.sizeInBytes();
        bytes += condition == null ? 0 : printer.print(condition).length();
        bytes += update == null ? 0 : printer.print(update).length();
        for (AttributeValue value : printer.values().values()) {
            bytes += value.sizeInBytes();
        }
        return bytes;
    }
}
