package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchStatement;
import io.keystave.operation.BatchStatementError;
import io.keystave.operation.BatchStatementResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.ArrayList;
import java.util.List;

/** BatchExecuteStatement. */
final class BatchExecuteStatementOperation implements Operation {
    private static final int MOST_STATEMENTS = 25;

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        BatchExecuteStatementResult result = backend.batchExecuteStatement(read(in));
        out.beginObject().name("Responses").beginArray();
        result.responses().forEach(response -> write(response, out));
        out.endArray();
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static BatchExecuteStatement read(RequestReader in) {
        List<StatementInput> inputs = null;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "Statements" -> inputs = in.structures("BatchStatementRequest", () -> StatementInput.readAll(in));
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = StatementInput.capacity(capacity, constraints);
        constraints.required(inputs, "statements");
        if (inputs != null) {
            constraints.size(inputs, "statements", 1, MOST_STATEMENTS);
            for (int i = 0; i < inputs.size(); i++) {
                inputs.get(i).check("statements." + (i + 1) + ".member.", constraints);
            }
        }
        constraints.throwIfAny();
        in.requireValidValues();
        List<BatchStatement> statements = new ArrayList<>();
        for (StatementInput input : requireNonNull(inputs)) {
            statements.add(new BatchStatement(
                    input.statement(), input.parameters(), input.consistentRead(), input.onFailure()));
        }
        return new BatchExecuteStatement(statements, returnConsumedCapacity);
    }

    private static void write(BatchStatementResult response, JsonOutput out) {
        out.beginObject();
        if (response.tableName() != null) {
            out.name("TableName").string(response.tableName());
        }
        if (response.item() != null) {
            out.name("Item");
            ItemJson.write(response.item(), out);
        }
        BatchStatementError error = response.error();
        if (error != null) {
            out.name("Error").beginObject();
            out.name("Code").string(error.code()).name("Message").string(error.message());
            if (error.item() != null) {
                out.name("Item");
                ItemJson.write(error.item(), out);
            }
            out.endObject();
        }
        out.endObject();
    }
}
