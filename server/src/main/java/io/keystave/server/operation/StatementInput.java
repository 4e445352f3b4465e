package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnValuesOnConditionCheckFailure;
import io.keystave.server.json.RequestReader;
import io.keystave.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members that PartiQL statements of all three operations have. */
final class StatementInput {
    private static final int MOST_STATEMENT_CHARACTERS = 8192;

    private @Nullable String statement;
    private @Nullable List<AttributeValue> parameters;
    private @Nullable String onConditionCheckFailure;
    private boolean consistentRead;

    /** Reads a whole structure that has no further members. */
    static StatementInput readAll(RequestReader in) {
        StatementInput input = new StatementInput();
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            input.read(member, in);
        }
        return input;
    }

    /** Reads or skips a member. */
    void read(String member, RequestReader in) {
        switch (member) {
            case "Statement" -> statement = in.string();
            case "Parameters" -> parameters = in.valueList();
            case "ConsistentRead" -> consistentRead = in.bool();
            case "ReturnValuesOnConditionCheckFailure" -> onConditionCheckFailure = in.string();
            default -> in.skip();
        }
    }

    void check(String path, Constraints constraints) {
        constraints.required(statement, path + "statement");
        if (statement != null && (statement.isEmpty() || statement.length() > MOST_STATEMENT_CHARACTERS)) {
            // Not the statement: it may have values.
            constraints.length(
                    statement.isEmpty() ? "" : "...",
                    statement.length(),
                    path + "statement",
                    1,
                    MOST_STATEMENT_CHARACTERS);
        }
        constraints.size(parameters, path + "parameters", 1, Integer.MAX_VALUE);
        constraints.choice(
                onConditionCheckFailure,
                path + "returnValuesOnConditionCheckFailure",
                Choice.ON_CONDITION_CHECK_FAILURE);
    }

    String statement() {
        return requireNonNull(statement);
    }

    List<AttributeValue> parameters() {
        return parameters == null ? List.of() : parameters;
    }

    boolean consistentRead() {
        return consistentRead;
    }

    ReturnValuesOnConditionCheckFailure onFailure() {
        ReturnValuesOnConditionCheckFailure found = onConditionCheckFailure == null
                ? null
                : Choice.ON_CONDITION_CHECK_FAILURE.find(onConditionCheckFailure);
        return found == null ? ReturnValuesOnConditionCheckFailure.NONE : found;
    }

    static ReturnConsumedCapacity capacity(@Nullable String text, Constraints constraints) {
        return constraints.choice(
                text, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
    }
}
