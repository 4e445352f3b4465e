package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
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
        BY_NAME.put("CreateBackup", BackupOperations::create);
        BY_NAME.put("CreateGlobalTable", Operations::globalTables);
        BY_NAME.put("CreateTable", CreateTableOperation::run);
        BY_NAME.put("DeleteBackup", BackupOperations::delete);
        BY_NAME.put("DeleteItem", new DeleteItemOperation());
        BY_NAME.put("DeleteResourcePolicy", ResourcePolicyOperations::delete);
        BY_NAME.put("DeleteTable", TableOperations::delete);
        BY_NAME.put("DescribeBackup", BackupOperations::describe);
        BY_NAME.put("DescribeContinuousBackups", ContinuousBackupsOperations::describe);
        BY_NAME.put("DescribeContributorInsights", ContributorInsightsOperations::describe);
        BY_NAME.put("DescribeGlobalTable", Operations::globalTables);
        BY_NAME.put("DescribeGlobalTableSettings", Operations::globalTables);
        BY_NAME.put("DescribeLimits", TableOperations::limits);
        BY_NAME.put("DescribeTable", TableOperations::describe);
        BY_NAME.put("DescribeTimeToLive", TimeToLiveOperations::describe);
        BY_NAME.put("ExecuteStatement", new ExecuteStatementOperation());
        BY_NAME.put("ExecuteTransaction", new ExecuteTransactionOperation());
        BY_NAME.put("GetItem", new GetItemOperation());
        BY_NAME.put("GetResourcePolicy", ResourcePolicyOperations::get);
        BY_NAME.put("ListBackups", BackupOperations::list);
        BY_NAME.put("ListContributorInsights", ContributorInsightsOperations::list);
        BY_NAME.put("ListGlobalTables", Operations::globalTables);
        BY_NAME.put("ListTables", TableOperations::list);
        BY_NAME.put("ListTagsOfResource", TagOperations::list);
        BY_NAME.put("PutItem", new PutItemOperation());
        BY_NAME.put("PutResourcePolicy", ResourcePolicyOperations::put);
        BY_NAME.put("Query", new QueryOperation());
        BY_NAME.put("RestoreTableFromBackup", RestoreOperations::fromBackup);
        BY_NAME.put("RestoreTableToPointInTime", RestoreOperations::toPointInTime);
        BY_NAME.put("Scan", new ScanOperation());
        BY_NAME.put("TagResource", TagOperations::tag);
        BY_NAME.put("TransactGetItems", new TransactGetItemsOperation());
        BY_NAME.put("TransactWriteItems", new TransactWriteItemsOperation());
        BY_NAME.put("UntagResource", TagOperations::untag);
        BY_NAME.put("UpdateContinuousBackups", ContinuousBackupsOperations::update);
        BY_NAME.put("UpdateContributorInsights", ContributorInsightsOperations::update);
        BY_NAME.put("UpdateGlobalTable", Operations::globalTables);
        BY_NAME.put("UpdateGlobalTableSettings", Operations::globalTables);
        BY_NAME.put("UpdateItem", new UpdateItemOperation());
        BY_NAME.put("UpdateTable", new UpdateTableOperation());
        BY_NAME.put("UpdateTimeToLive", TimeToLiveOperations::update);
    }

    private static final Map<String, Operation> OF_STREAMS = Map.of(
            "ListStreams", StreamOperations::list,
            "DescribeStream", StreamOperations::describe,
            "GetShardIterator", StreamOperations::iterator,
            "GetRecords", StreamOperations::records);

    private Operations() {}

    /** The operation of a name; null if the server does not have it. */
    public static @Nullable Operation find(String name) {
        return BY_NAME.get(name);
    }

    /** The operation on streams of a name; null if the server does not have it. */
    public static @Nullable Operation findOfStreams(String name) {
        return OF_STREAMS.get(name);
    }

    /** The first version of global tables, which the service does not give to new users either. */
    private static void globalTables(RequestReader in, Backend backend, JsonOutput out) {
        TableOperations.skipAll(in);
        throw new ValidationException("One or more parameter values were invalid: DynamoDB global tables version"
                + " 2017.11.29 is not supported. We recommend using DynamoDB global tables version 2019.11.21, instead"
                + " of version 2017.11.29 (Legacy).");
    }
}
