package io.keystave.engine.item;

import io.keystave.engine.table.KeyRange;
import io.keystave.engine.table.Source;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.ProjectionExpression;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Select;
import org.jspecify.annotations.Nullable;

/** What a page of a query or scan is read from and what is wanted of it. */
record PageRequest(
        Source source,
        KeyRange range,
        boolean forward,
        @Nullable ConditionExpression filter,
        @Nullable ProjectionExpression projection,
        @Nullable Select select,
        int limit,
        boolean consistentRead,
        String tableName,
        ReturnConsumedCapacity returnConsumedCapacity) {}
