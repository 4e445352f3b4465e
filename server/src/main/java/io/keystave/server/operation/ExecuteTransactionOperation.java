package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.ParameterizedStatement;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.ArrayList;
import java.util.List;

/** ExecuteTransaction. */
final class ExecuteTransactionOperation implements Operation {
    private static final int MOST_STATEMENTS = 100;
    private static final int MOST_TOKEN_CHARACTERS = 36;

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        ExecuteTransactionResult result = backend.executeTransaction(read(in));
        out.beginObject().name("Responses");
        TransactGetItemsOperation.write(result.responses(), out);
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static ExecuteTransaction read(RequestReader in) {
        List<StatementInput> inputs = null;
        String token = null;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TransactStatements" ->
                    inputs = in.structures("ParameterizedStatement", () -> StatementInput.readAll(in));
                case "ClientRequestToken" -> token = in.string();
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = StatementInput.capacity(capacity, constraints);
        if (token != null) {
            constraints.length(token, "clientRequestToken", 1, MOST_TOKEN_CHARACTERS);
        }
        constraints.required(inputs, "transactStatements");
        if (inputs != null) {
            constraints.size(inputs, "transactStatements", 1, MOST_STATEMENTS);
            for (int i = 0; i < inputs.size(); i++) {
                inputs.get(i).check("transactStatements." + (i + 1) + ".member.", constraints);
            }
        }
        constraints.throwIfAny();
        in.requireValidValues();
        List<ParameterizedStatement> statements = new ArrayList<>();
        for (StatementInput input : requireNonNull(inputs)) {
            statements.add(new ParameterizedStatement(input.statement(), input.parameters(), input.onFailure()));
        }
        return new ExecuteTransaction(statements, token, returnConsumedCapacity);
    }
}
