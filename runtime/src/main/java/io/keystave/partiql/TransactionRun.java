package io.keystave.partiql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.expression.ConditionExpression;
import io.keystave.operation.Backend;
import io.keystave.operation.CancellationReason;
import io.keystave.operation.Delete;
import io.keystave.operation.DuplicateItemException;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.ParameterizedStatement;
import io.keystave.operation.Put;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.Update;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.BoundStatement.BoundDelete;
import io.keystave.partiql.BoundStatement.BoundExists;
import io.keystave.partiql.BoundStatement.BoundInsert;
import io.keystave.partiql.BoundStatement.BoundSelect;
import io.keystave.partiql.BoundStatement.BoundUpdate;
import io.keystave.partiql.Statement.Exists;
import io.keystave.partiql.Statement.Select;
import io.keystave.value.Item;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a transaction as one transaction of the backend. For one transaction. */
final class TransactionRun {
    private static final String OPERATION = "ExecuteTransaction";

    /** Source: API reference, ExecuteTransaction, TransactStatements. */
    private static final int MOST_STATEMENTS = 100;

    private static final int TOKEN_CHARACTERS = 36;

    private final ExecuteTransaction request;
    private final Backend backend;
    private final Binder binder;

    private TransactionRun(ExecuteTransaction request, Backend backend, Binder binder) {
        this.request = request;
        this.backend = backend;
        this.binder = binder;
    }

    static ExecuteTransactionResult of(ExecuteTransaction request, Backend backend, Binder binder) {
        RequestRules rules =
                new RequestRules().count(request.transactStatements(), "transactStatements", MOST_STATEMENTS);
        for (int i = 0; i < request.transactStatements().size(); i++) {
            rules.statement(
                    request.transactStatements().get(i).statement(),
                    "transactStatements." + (i + 1) + ".member.statement");
        }
        rules.requestToken(request.clientRequestToken()).throwIfAny();
        return new TransactionRun(request, backend, binder).result();
    }

    private ExecuteTransactionResult result() {
        List<Statement> statements = new ArrayList<>();
        for (ParameterizedStatement text : request.transactStatements()) {
            statements.add(StatementParser.parseOfTransaction(text.statement(), text.parameters()));
        }
        boolean isRead = statements.get(0).isRead();
        if (statements.stream().anyMatch(s -> s.isRead() != isRead)) {
            throw new ValidationException(
                    "ExecuteTransaction API does not support both read and write operations in the same request.");
        }
        forEach(statements, statement -> {
            requireAllowed(statement);
            return statement;
        });
        return isRead
                ? read(forEach(statements, s -> binder.bindOne((Select) s, OPERATION)))
                : write(forEach(statements, this::bind));
    }

    /** Something done with one statement. */
    private interface Step<S, R> {
        R apply(S statement);
    }

    /** Does something with each statement; what is wrong with one is told with its number. */
    private static <S, R> List<R> forEach(List<S> statements, Step<S, R> step) {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            S statement = statements.get(i);
            try {
                Supplier<R> call = () -> step.apply(statement);
                results.add(PartiQl.refusing(call));
            } catch (ValidationException e) {
                throw new ValidationException("Validation failed in TransactStatements[" + i + "]: " + e.getMessage());
            }
        }
        return results;
    }

    private BoundStatement bind(Statement statement) {
        return statement instanceof Exists exists
                ? binder.bindCheck(exists.select(), OPERATION)
                : binder.bind(statement);
    }

    private static void requireAllowed(Statement statement) {
        if (statement.returning() != ReturnValues.NONE) {
            throw new ValidationException("RETURNING clause is not supported in ExecuteTransaction.");
        }
        if (statement.indexName() != null) {
            throw new ValidationException("Reads on indices are not supported within transactions.");
        }
    }

    private ExecuteTransactionResult read(List<BoundSelect> statements) {
        List<Get> gets = new ArrayList<>();
        statements.forEach(s -> gets.add(Get.of(s.tableName(), Objects.requireNonNull(s.key()))));
        TransactGetItemsResult result = backend.transactGetItems(
                TransactGetItems.of(gets).returnConsumedCapacity(request.returnConsumedCapacity()));
        List<ItemResponse> responses = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            responses.add(new ItemResponse(
                    selected(statements.get(i), result.responses().get(i).item())));
        }
        return new ExecuteTransactionResult(responses, result.consumedCapacity());
    }

    private static @Nullable Item selected(BoundSelect statement, @Nullable Item item) {
        ConditionExpression rest = statement.plan().rest();
        return item == null || (rest != null && !rest.evaluate(item))
                ? null
                : new SelectedPaths(statement.select().paths()).of(item);
    }

    private ExecuteTransactionResult write(List<BoundStatement> statements) {
        List<TransactWriteItem> actions = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            actions.add(action(
                    statements.get(i), request.transactStatements().get(i).returnValuesOnConditionCheckFailure()));
        }
        try {
            TransactWriteItemsResult result = backend.transactWriteItems(TransactWriteItems.of(actions)
                    .clientRequestToken(token())
                    .returnConsumedCapacity(request.returnConsumedCapacity()));
            return new ExecuteTransactionResult(List.of(), result.consumedCapacity());
        } catch (TransactionCanceledException e) {
            throw new TransactionCanceledException(reasons(statements, e.cancellationReasons()));
        }
    }

    private static TransactWriteItem action(
            BoundStatement statement, ReturnValuesOnConditionCheckFailure onConditionCheckFailure) {
        if (statement instanceof BoundInsert insert) {
            return TransactWriteItem.of(
                    Put.of(insert.tableName(), insert.request().item())
                            .condition(insert.request().condition()));
        }
        if (statement instanceof BoundUpdate update) {
            return TransactWriteItem.of(Update.of(update.tableName(), update.key(), update.update())
                    .condition(update.request().condition())
                    .returnValuesOnConditionCheckFailure(onConditionCheckFailure));
        }
        if (statement instanceof BoundDelete delete) {
            return TransactWriteItem.of(Delete.of(delete.tableName(), delete.key())
                    .condition(delete.request().condition())
                    .returnValuesOnConditionCheckFailure(onConditionCheckFailure));
        }
        if (statement instanceof BoundExists exists) {
            return TransactWriteItem.of(exists.check().returnValuesOnConditionCheckFailure(onConditionCheckFailure));
        }
        throw new IllegalStateException("A SELECT is no write.");
    }

    /** The reasons as statements have them: where the condition of an INSERT fails, there is an item. */
    private static List<CancellationReason> reasons(
            List<BoundStatement> statements, List<CancellationReason> ofActions) {
        List<CancellationReason> reasons = new ArrayList<>();
        for (int i = 0; i < ofActions.size(); i++) {
            CancellationReason reason = ofActions.get(i);
            boolean isDuplicate =
                    statements.get(i) instanceof BoundInsert && reason.code().equals("ConditionalCheckFailed");
            reasons.add(
                    isDuplicate
                            ? new CancellationReason("DuplicateItem", new DuplicateItemException().getMessage(), null)
                            : reason);
        }
        return reasons;
    }

    /** A token of this operation's own, so that it does not meet the same one of TransactWriteItems. */
    private @Nullable String token() {
        String token = request.clientRequestToken();
        if (token == null) {
            return null;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((OPERATION + " " + token).getBytes(UTF_8));
            byte[] bytes = Arrays.copyOf(digest, TOKEN_CHARACTERS * 6 / 8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
