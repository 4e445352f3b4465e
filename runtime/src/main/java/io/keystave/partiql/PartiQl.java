package io.keystave.partiql;

import io.keystave.expression.InvalidExpressionException;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.BoundStatement.BoundSelect;
import io.keystave.partiql.NextTokens.Position;
import io.keystave.value.InvalidValueException;
import java.util.function.Supplier;

/**
 * Runs PartiQL statements on a backend, as requests for items, queries and scans. Safe for use by many threads.
 *
 * <p>Each statement costs a lookup of its table and what the requests cost that it stands for.
 */
public final class PartiQl {
    private final Backend backend;
    private final Binder binder;

    public PartiQl(Backend backend) {
        this.backend = backend;
        this.binder = new Binder(backend);
    }

    /** Runs one statement. */
    public ExecuteStatementResult executeStatement(ExecuteStatement request) {
        return refusing(() -> execute(request));
    }

    /** Runs statements that each are about one item, each for itself. */
    public BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request) {
        return refusing(() -> BatchRun.of(request, backend, binder));
    }

    /** Runs statements that each are about one item, all or none of them. */
    public ExecuteTransactionResult executeTransaction(ExecuteTransaction request) {
        return refusing(() -> TransactionRun.of(request, backend, binder));
    }

    private ExecuteStatementResult execute(ExecuteStatement request) {
        new RequestRules()
                .statement(request.statement(), "statement")
                .nextToken(request.nextToken())
                .limit(request.limit())
                .throwIfAny();
        Statement statement = StatementParser.parse(request.statement(), request.parameters());
        Position start = NextTokens.read(request);
        BoundStatement bound = binder.bind(statement);
        if (bound instanceof BoundSelect select) {
            return SelectRun.page(backend, select.select(), select.plan(), request, start);
        }
        return new WriteRun(backend, request.returnConsumedCapacity(), request.returnValuesOnConditionCheckFailure())
                .run(bound);
    }

    /** Runs a call; the one place where what the layers below throw becomes what the service throws. */
    static <R> R refusing(Supplier<R> call) {
        try {
            return call.get();
        } catch (InvalidExpressionException | InvalidValueException e) {
            throw new ValidationException(String.valueOf(e.getMessage()));
        }
    }
}
