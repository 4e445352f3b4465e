package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.Select;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;

/** Scan. */
final class ScanOperation implements Operation {
    private static final int MOST_SEGMENTS = 1_000_000;

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        Scan request = read(in);
        ScanResult result = backend.scan(request);
        PageJson.write(
                request.select() == Select.COUNT ? null : result.items(),
                result.count(),
                result.scannedCount(),
                result.lastEvaluatedKey(),
                result.consumedCapacity(),
                out);
    }

    private static Scan read(RequestReader in) {
        ReadInput input = new ReadInput(RequestExpressions.Operation.SCAN);
        Integer segment = null;
        Integer totalSegments = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "Segment" -> segment = in.integer();
                case "TotalSegments" -> totalSegments = in.integer();
                default -> input.read(member, in);
            }
        }
        Constraints constraints = new Constraints();
        Select select = input.select(constraints);
        constraints.newName(input.indexName, "indexName");
        constraints.range(totalSegments, "totalSegments", 1, MOST_SEGMENTS);
        ReturnConsumedCapacity returnConsumedCapacity = input.returnConsumedCapacity(constraints);
        constraints.tableName(input.tableName, "tableName");
        input.expressions.checkConditionalOperator(constraints);
        input.expressions.checkFilter("scanFilter", constraints);
        constraints.range(segment, "segment", 0, MOST_SEGMENTS - 1L);
        constraints.range(input.limit, "limit", 1, Integer.MAX_VALUE);
        input.expressions.checkAttributesToGet(constraints);
        constraints.throwIfAny();

        input.expressions.requireCombination();
        in.requireValidValues();
        Item exclusiveStartKey = input.exclusiveStartKey();
        input.requireSelect(select);
        return new Scan(
                requireNonNull(input.tableName),
                input.indexName,
                input.expressions.filter(),
                input.expressions.projection(),
                select,
                input.limit,
                exclusiveStartKey,
                segment,
                totalSegments,
                input.consistentRead,
                returnConsumedCapacity);
    }
}
