package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.ProjectionExpression;
import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Select;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;

/** Query. */
final class QueryOperation implements Operation {
    private static final String FILTER_ON_KEY = "Filter Expression can only contain non-primary key attributes";

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        ReadInput input = new ReadInput(RequestExpressions.Operation.QUERY);
        Query request = read(input, in);
        QueryResult result = query(backend, request, input.expressions.hasLegacyFilter());
        PageJson.write(
                request.select() == Select.COUNT ? null : result.items(),
                result.count(),
                result.scannedCount(),
                result.lastEvaluatedKey(),
                result.consumedCapacity(),
                out);
    }

    /** The backend knows one kind of filter; the service names the parameter it came in. */
    private static QueryResult query(Backend backend, Query request, boolean legacyFilter) {
        try {
            return backend.query(request);
        } catch (ValidationException e) {
            String message = String.valueOf(e.getMessage());
            if (legacyFilter && message.startsWith(FILTER_ON_KEY)) {
                throw new ValidationException(message.replaceFirst("Filter Expression", "QueryFilter"));
            }
            throw e;
        }
    }

    private static Query read(ReadInput input, RequestReader in) {
        boolean scanIndexForward = true;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            if (member.equals("ScanIndexForward")) {
                scanIndexForward = in.bool();
            } else {
                input.read(member, in);
            }
        }
        Constraints constraints = new Constraints();
        Select select = input.select(constraints);
        constraints.newName(input.indexName, "indexName");
        ReturnConsumedCapacity returnConsumedCapacity = input.returnConsumedCapacity(constraints);
        input.expressions.checkFilter("queryFilter", constraints);
        constraints.tableName(input.tableName, "tableName");
        input.expressions.checkConditionalOperator(constraints);
        input.expressions.checkAttributesToGet(constraints);
        input.expressions.checkKeyConditions(constraints);
        constraints.throwIfAny();
        if (input.limit != null && input.limit < 1) {
            throw new ValidationException("1 validation error detected: Value at 'Limit' failed to satisfy constraint:"
                    + " Member must have value greater than or equal to 1");
        }

        input.expressions.requireCombination();
        in.requireValidValues();
        Item exclusiveStartKey = input.exclusiveStartKey();
        if (!input.expressions.hasKeyCondition()) {
            throw new ValidationException(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        input.requireSelect(select);
        ConditionExpression filter = input.expressions.filter();
        ProjectionExpression projection = input.expressions.projection();
        KeyConditionExpression keyCondition = requireNonNull(input.expressions.keyCondition());
        return new Query(
                requireNonNull(input.tableName),
                keyCondition,
                input.indexName,
                filter,
                projection,
                select,
                input.limit,
                exclusiveStartKey,
                scanIndexForward,
                input.consistentRead,
                returnConsumedCapacity);
    }
}
