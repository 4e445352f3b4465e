package io.keystave.partiql;

import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchStatement;
import io.keystave.operation.BatchStatementError;
import io.keystave.operation.BatchStatementResult;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.BoundStatement.BoundSelect;
import io.keystave.partiql.NextTokens.Position;
import io.keystave.partiql.Statement.Select;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a batch one after the other. For one batch. */
final class BatchRun {
    /** Source: API reference, BatchExecuteStatement, Statements. */
    private static final int MOST_STATEMENTS = 25;

    /** Error codes that are not the exception's name without its last word. */
    private static final Map<String, String> CODES =
            Map.of("ValidationException", "ValidationError", "ThrottlingException", "ThrottlingError");

    /** A statement of the batch, as far as it got. */
    private static final class Member {
        private final BatchStatement statement;
        private @Nullable Statement parsed;
        private @Nullable BoundStatement bound;
        private @Nullable DynamoDbException failure;

        Member(BatchStatement statement) {
            this.statement = statement;
        }
    }

    private final Backend backend;
    private final Binder binder;
    private final ReturnConsumedCapacity returnConsumedCapacity;
    private final List<Member> members = new ArrayList<>();
    private final CapacitySum consumed = new CapacitySum();

    private BatchRun(BatchExecuteStatement request, Backend backend, Binder binder) {
        this.backend = backend;
        this.binder = binder;
        this.returnConsumedCapacity = request.returnConsumedCapacity();
        request.statements().forEach(s -> members.add(new Member(s)));
    }

    static BatchExecuteStatementResult of(BatchExecuteStatement request, Backend backend, Binder binder) {
        RequestRules rules = new RequestRules().count(request.statements(), "statements", MOST_STATEMENTS);
        for (int i = 0; i < request.statements().size(); i++) {
            rules.statement(request.statements().get(i).statement(), "statements." + (i + 1) + ".member.statement");
        }
        rules.throwIfAny();
        return new BatchRun(request, backend, binder).result();
    }

    private BatchExecuteStatementResult result() {
        for (Member member : members) {
            member.parsed = attempt(
                    member, () -> StatementParser.parse(member.statement.statement(), member.statement.parameters()));
        }
        requireOneKind();
        for (Member member : members) {
            Statement parsed = member.parsed;
            if (parsed != null) {
                member.bound = attempt(member, () -> bind(parsed));
            }
        }
        requireDistinctKeys();
        List<BatchStatementResult> responses = new ArrayList<>();
        for (Member member : members) {
            BoundStatement bound = member.bound;
            ExecuteStatementResult result = bound == null ? null : attempt(member, () -> run(member.statement, bound));
            responses.add(response(member, result));
        }
        return new BatchExecuteStatementResult(responses, consumed.all());
    }

    /** Does something for a member; gives null and keeps the reason if it is refused. */
    private static <R> @Nullable R attempt(Member member, Supplier<R> step) {
        try {
            return PartiQl.refusing(step);
        } catch (DynamoDbException e) {
            member.failure = e;
            return null;
        }
    }

    private void requireOneKind() {
        Set<Boolean> kinds = new HashSet<>();
        for (Member member : members) {
            if (member.parsed != null) {
                kinds.add(member.parsed.isRead());
            }
        }
        if (kinds.size() > 1) {
            throw new ValidationException("Read and write requests together in the same batch is not supported.");
        }
    }

    private BoundStatement bind(Statement statement) {
        return statement instanceof Select select
                ? binder.bindOne(select, "BatchExecuteStatement")
                : binder.bind(statement);
    }

    private void requireDistinctKeys() {
        Set<List<Object>> keys = new HashSet<>();
        for (Member member : members) {
            BoundStatement bound = member.bound;
            Item key = bound == null ? null : bound.key();
            if (bound != null && key != null && !keys.add(List.of(bound.tableName(), key))) {
                throw new ValidationException("Provided list of item keys contains duplicates");
            }
        }
    }

    private ExecuteStatementResult run(BatchStatement statement, BoundStatement bound) {
        if (bound instanceof BoundSelect select) {
            ExecuteStatement request = ExecuteStatement.of(statement.statement())
                    .consistentRead(statement.consistentRead())
                    .returnConsumedCapacity(returnConsumedCapacity);
            return SelectRun.page(backend, select.select(), select.plan(), request, Position.START);
        }
        return new WriteRun(backend, returnConsumedCapacity, statement.returnValuesOnConditionCheckFailure())
                .run(bound);
    }

    private BatchStatementResult response(Member member, @Nullable ExecuteStatementResult result) {
        if (member.bound == null || result == null) {
            return new BatchStatementResult(null, null, error(member));
        }
        consumed.add(result.consumedCapacity());
        Item item = result.items().isEmpty() ? null : result.items().get(0);
        return new BatchStatementResult(member.bound.tableName(), item, null);
    }

    private static BatchStatementError error(Member member) {
        DynamoDbException failure = member.failure;
        if (failure == null) {
            throw new IllegalStateException("A statement has neither a result nor an error.");
        }
        String name = failure.errorCode();
        String code = CODES.getOrDefault(
                name, name.endsWith("Exception") ? name.substring(0, name.length() - "Exception".length()) : name);
        Item item = failure instanceof ConditionalCheckFailedException failed
                ? failed.item().orElse(null)
                : null;
        return new BatchStatementError(code, String.valueOf(failure.getMessage()), item);
    }
}
