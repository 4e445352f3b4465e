package io.keystave;

import io.keystave.expression.ReadableExpression;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ContinuousBackupsResult;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.CreateBackupResult;
import io.keystave.operation.CreateTable;
import io.keystave.operation.CreateTableResult;
import io.keystave.operation.DeleteBackup;
import io.keystave.operation.DeleteBackupResult;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteItemResult;
import io.keystave.operation.DeleteResourcePolicy;
import io.keystave.operation.DeleteResourcePolicyResult;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DeleteTableResult;
import io.keystave.operation.DescribeBackup;
import io.keystave.operation.DescribeBackupResult;
import io.keystave.operation.DescribeContinuousBackups;
import io.keystave.operation.DescribeContributorInsights;
import io.keystave.operation.DescribeContributorInsightsResult;
import io.keystave.operation.DescribeLimits;
import io.keystave.operation.DescribeLimitsResult;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeStreamResult;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTableResult;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.DescribeTimeToLiveResult;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
import io.keystave.operation.Get;
import io.keystave.operation.GetItem;
import io.keystave.operation.GetItemResult;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.GetResourcePolicy;
import io.keystave.operation.GetResourcePolicyResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.GetShardIteratorResult;
import io.keystave.operation.ListBackups;
import io.keystave.operation.ListBackupsResult;
import io.keystave.operation.ListContributorInsights;
import io.keystave.operation.ListContributorInsightsResult;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ListStreamsResult;
import io.keystave.operation.ListTables;
import io.keystave.operation.ListTablesResult;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ListTagsOfResourceResult;
import io.keystave.operation.OperationEvent;
import io.keystave.operation.OperationListener;
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.PutResourcePolicy;
import io.keystave.operation.PutResourcePolicyResult;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.RestoreTableResult;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.TagResource;
import io.keystave.operation.TagResourceResult;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.operation.UntagResource;
import io.keystave.operation.UntagResourceResult;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.operation.UpdateContributorInsights;
import io.keystave.operation.UpdateContributorInsightsResult;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateItemResult;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTableResult;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.UpdateTimeToLiveResult;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of every operation, and asks for its cost so that it can. Long for the number of operations: each says in
 * its own lines which table, index and cost it has, since the requests have no type in common that would.
 */
final class ObservedBackend implements Backend {
    private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

    private final Backend backend;
    private final OperationListener listener;

    ObservedBackend(Backend backend, OperationListener listener) {
        this.backend = backend;
        this.listener = listener;
    }

    @Override
    public PutItemResult putItem(PutItem request) {
        return observe(
                "PutItem",
                request.tableName(),
                null,
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.putItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public GetItemResult getItem(GetItem request) {
        return observe(
                "GetItem",
                request.tableName(),
                null,
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.getItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public UpdateItemResult updateItem(UpdateItem request) {
        return observe(
                "UpdateItem",
                request.tableName(),
                null,
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.updateItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public DeleteItemResult deleteItem(DeleteItem request) {
        return observe(
                "DeleteItem",
                request.tableName(),
                null,
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.deleteItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public QueryResult query(Query request) {
        return observe(
                "Query",
                request.tableName(),
                request.indexName(),
                ReadableExpression.of(request.keyCondition().toCondition()),
                result -> one(result.consumedCapacity()),
                () -> backend.query(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public ScanResult scan(Scan request) {
        return observe(
                "Scan",
                request.tableName(),
                request.indexName(),
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.scan(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public BatchGetItemResult batchGetItem(BatchGetItem request) {
        return observe(
                "BatchGetItem",
                onlyTable(request.requestItems().keySet().stream()),
                null,
                null,
                BatchGetItemResult::consumedCapacity,
                () -> backend.batchGetItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public BatchWriteItemResult batchWriteItem(BatchWriteItem request) {
        return observe(
                "BatchWriteItem",
                onlyTable(request.requestItems().keySet().stream()),
                null,
                null,
                BatchWriteItemResult::consumedCapacity,
                () -> backend.batchWriteItem(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public TransactWriteItemsResult transactWriteItems(TransactWriteItems request) {
        return observe(
                "TransactWriteItems",
                onlyTable(request.transactItems().stream().flatMap(item -> Stream.ofNullable(item.tableName()))),
                null,
                null,
                TransactWriteItemsResult::consumedCapacity,
                () -> backend.transactWriteItems(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public TransactGetItemsResult transactGetItems(TransactGetItems request) {
        return observe(
                "TransactGetItems",
                onlyTable(request.transactItems().stream().map(Get::tableName)),
                null,
                null,
                TransactGetItemsResult::consumedCapacity,
                () -> backend.transactGetItems(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public ExecuteStatementResult executeStatement(ExecuteStatement request) {
        return observe(
                "ExecuteStatement",
                null,
                null,
                null,
                result -> one(result.consumedCapacity()),
                () -> backend.executeStatement(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request) {
        return observe(
                "BatchExecuteStatement",
                null,
                null,
                null,
                BatchExecuteStatementResult::consumedCapacity,
                () -> backend.batchExecuteStatement(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public ExecuteTransactionResult executeTransaction(ExecuteTransaction request) {
        return observe(
                "ExecuteTransaction",
                null,
                null,
                null,
                ExecuteTransactionResult::consumedCapacity,
                () -> backend.executeTransaction(request.returnConsumedCapacity(ALL)));
    }

    @Override
    public CreateTableResult createTable(CreateTable request) {
        return observeTable("CreateTable", request.tableName(), () -> backend.createTable(request));
    }

    @Override
    public DescribeTableResult describeTable(DescribeTable request) {
        return observeTable("DescribeTable", request.tableName(), () -> backend.describeTable(request));
    }

    @Override
    public ListTablesResult listTables(ListTables request) {
        return observeTable("ListTables", null, () -> backend.listTables(request));
    }

    @Override
    public UpdateTableResult updateTable(UpdateTable request) {
        return observeTable("UpdateTable", request.tableName(), () -> backend.updateTable(request));
    }

    @Override
    public UpdateTimeToLiveResult updateTimeToLive(UpdateTimeToLive request) {
        return observeTable("UpdateTimeToLive", request.tableName(), () -> backend.updateTimeToLive(request));
    }

    @Override
    public DescribeTimeToLiveResult describeTimeToLive(DescribeTimeToLive request) {
        return observeTable("DescribeTimeToLive", request.tableName(), () -> backend.describeTimeToLive(request));
    }

    @Override
    public TagResourceResult tagResource(TagResource request) {
        return observeTable("TagResource", null, () -> backend.tagResource(request));
    }

    @Override
    public UntagResourceResult untagResource(UntagResource request) {
        return observeTable("UntagResource", null, () -> backend.untagResource(request));
    }

    @Override
    public ListTagsOfResourceResult listTagsOfResource(ListTagsOfResource request) {
        return observeTable("ListTagsOfResource", null, () -> backend.listTagsOfResource(request));
    }

    @Override
    public PutResourcePolicyResult putResourcePolicy(PutResourcePolicy request) {
        return observeTable("PutResourcePolicy", null, () -> backend.putResourcePolicy(request));
    }

    @Override
    public GetResourcePolicyResult getResourcePolicy(GetResourcePolicy request) {
        return observeTable("GetResourcePolicy", null, () -> backend.getResourcePolicy(request));
    }

    @Override
    public DeleteResourcePolicyResult deleteResourcePolicy(DeleteResourcePolicy request) {
        return observeTable("DeleteResourcePolicy", null, () -> backend.deleteResourcePolicy(request));
    }

    @Override
    public UpdateContributorInsightsResult updateContributorInsights(UpdateContributorInsights request) {
        return observeTable(
                "UpdateContributorInsights", request.tableName(), () -> backend.updateContributorInsights(request));
    }

    @Override
    public DescribeContributorInsightsResult describeContributorInsights(DescribeContributorInsights request) {
        return observeTable(
                "DescribeContributorInsights", request.tableName(), () -> backend.describeContributorInsights(request));
    }

    @Override
    public ListContributorInsightsResult listContributorInsights(ListContributorInsights request) {
        return observeTable(
                "ListContributorInsights", request.tableName(), () -> backend.listContributorInsights(request));
    }

    @Override
    public CreateBackupResult createBackup(CreateBackup request) {
        return observeTable("CreateBackup", request.tableName(), () -> backend.createBackup(request));
    }

    @Override
    public DescribeBackupResult describeBackup(DescribeBackup request) {
        return observeTable("DescribeBackup", null, () -> backend.describeBackup(request));
    }

    @Override
    public ListBackupsResult listBackups(ListBackups request) {
        return observeTable("ListBackups", request.tableName(), () -> backend.listBackups(request));
    }

    @Override
    public DeleteBackupResult deleteBackup(DeleteBackup request) {
        return observeTable("DeleteBackup", null, () -> backend.deleteBackup(request));
    }

    @Override
    public RestoreTableResult restoreTableFromBackup(RestoreTableFromBackup request) {
        return observeTable(
                "RestoreTableFromBackup", request.targetTableName(), () -> backend.restoreTableFromBackup(request));
    }

    @Override
    public RestoreTableResult restoreTableToPointInTime(RestoreTableToPointInTime request) {
        return observeTable(
                "RestoreTableToPointInTime",
                request.targetTableName(),
                () -> backend.restoreTableToPointInTime(request));
    }

    @Override
    public ContinuousBackupsResult updateContinuousBackups(UpdateContinuousBackups request) {
        return observeTable(
                "UpdateContinuousBackups", request.tableName(), () -> backend.updateContinuousBackups(request));
    }

    @Override
    public ContinuousBackupsResult describeContinuousBackups(DescribeContinuousBackups request) {
        return observeTable(
                "DescribeContinuousBackups", request.tableName(), () -> backend.describeContinuousBackups(request));
    }

    @Override
    public DescribeLimitsResult describeLimits(DescribeLimits request) {
        return observeTable("DescribeLimits", null, () -> backend.describeLimits(request));
    }

    @Override
    public ListStreamsResult listStreams(ListStreams request) {
        return observeTable("ListStreams", request.tableName(), () -> backend.listStreams(request));
    }

    @Override
    public DescribeStreamResult describeStream(DescribeStream request) {
        return observeTable("DescribeStream", null, () -> backend.describeStream(request));
    }

    @Override
    public GetShardIteratorResult getShardIterator(GetShardIterator request) {
        return observeTable("GetShardIterator", null, () -> backend.getShardIterator(request));
    }

    @Override
    public GetRecordsResult getRecords(GetRecords request) {
        return observeTable("GetRecords", null, () -> backend.getRecords(request));
    }

    @Override
    public DeleteTableResult deleteTable(DeleteTable request) {
        return observeTable("DeleteTable", request.tableName(), () -> backend.deleteTable(request));
    }

    @Override
    public void close() {
        backend.close();
    }

    /** The table if it is the only one; null if there are several. */
    private static @Nullable String onlyTable(Stream<String> tableNames) {
        List<String> different = tableNames.distinct().toList();
        return different.size() == 1 ? different.get(0) : null;
    }

    private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity cost) {
        return cost == null ? List.of() : List.of(cost);
    }

    private <R> R observeTable(String operation, @Nullable String tableName, Supplier<R> call) {
        return observe(operation, tableName, null, null, result -> List.of(), call);
    }

    private <R> R observe(
            String operation,
            @Nullable String tableName,
            @Nullable String indexName,
            @Nullable String keyCondition,
            Function<R, List<ConsumedCapacity>> costs,
            Supplier<R> call) {
        long start = System.nanoTime();
        try {
            R result = call.get();
            listener.finished(new OperationEvent(
                    operation, tableName, indexName, keyCondition, costs.apply(result), since(start), null));
            return result;
        } catch (DynamoDbException e) {
            listener.finished(
                    new OperationEvent(operation, tableName, indexName, keyCondition, List.of(), since(start), e));
            throw e;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
