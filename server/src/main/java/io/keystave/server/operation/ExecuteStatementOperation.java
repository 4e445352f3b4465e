package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** ExecuteStatement. */
final class ExecuteStatementOperation implements Operation {
    private static final int MOST_TOKEN_CHARACTERS = 32_768;

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        ExecuteStatementResult result = backend.executeStatement(read(in));
        out.beginObject().name("Items");
        PageJson.items(result.items(), out);
        if (result.nextToken() != null) {
            out.name("NextToken").string(result.nextToken());
        }
        if (result.lastEvaluatedKey() != null) {
            out.name("LastEvaluatedKey");
            ItemJson.write(result.lastEvaluatedKey(), out);
        }
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static ExecuteStatement read(RequestReader in) {
        StatementInput input = new StatementInput();
        String nextToken = null;
        Integer limit = null;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "NextToken" -> nextToken = in.string();
                case "Limit" -> limit = in.integer();
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> input.read(member, in);
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = StatementInput.capacity(capacity, constraints);
        input.check("", constraints);
        if (nextToken != null && nextToken.length() > MOST_TOKEN_CHARACTERS) {
            constraints.length("...", nextToken.length(), "nextToken", 1, MOST_TOKEN_CHARACTERS);
        }
        constraints.range(limit, "limit", 1, Integer.MAX_VALUE);
        constraints.throwIfAny();
        in.requireValidValues();
        return new ExecuteStatement(
                input.statement(),
                input.parameters(),
                input.consistentRead(),
                nextToken,
                limit,
                returnConsumedCapacity,
                input.onFailure());
    }
}
