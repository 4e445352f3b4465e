package io.keystave.server.operation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All operations by the name that requests call them by. */
public final class Operations {
    private static final Map<String, Operation> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("BatchExecuteStatement", new BatchExecuteStatementOperation());
        BY_NAME.put("BatchGetItem", new BatchGetItemOperation());
        BY_NAME.put("BatchWriteItem", new BatchWriteItemOperation());
        BY_NAME.put("CreateTable", CreateTableOperation::run);
        BY_NAME.put("DeleteItem", new DeleteItemOperation());
        BY_NAME.put("DeleteTable", TableOperations::delete);
        BY_NAME.put("DescribeLimits", TableOperations::limits);
        BY_NAME.put("DescribeTable", TableOperations::describe);
        BY_NAME.put("DescribeTimeToLive", TimeToLiveOperations::describe);
        BY_NAME.put("ExecuteStatement", new ExecuteStatementOperation());
        BY_NAME.put("ExecuteTransaction", new ExecuteTransactionOperation());
        BY_NAME.put("GetItem", new GetItemOperation());
        BY_NAME.put("ListTables", TableOperations::list);
        BY_NAME.put("ListTagsOfResource", TagOperations::list);
        BY_NAME.put("PutItem", new PutItemOperation());
        BY_NAME.put("Query", new QueryOperation());
        BY_NAME.put("Scan", new ScanOperation());
        BY_NAME.put("TagResource", TagOperations::tag);
        BY_NAME.put("TransactGetItems", new TransactGetItemsOperation());
        BY_NAME.put("TransactWriteItems", new TransactWriteItemsOperation());
        BY_NAME.put("UntagResource", TagOperations::untag);
        BY_NAME.put("UpdateItem", new UpdateItemOperation());
        BY_NAME.put("UpdateTable", new UpdateTableOperation());
        BY_NAME.put("UpdateTimeToLive", TimeToLiveOperations::update);
    }

    private Operations() {}

    /** The operation of a name; null if the server does not have it. */
    public static @Nullable Operation find(String name) {
        return BY_NAME.get(name);
    }
}
