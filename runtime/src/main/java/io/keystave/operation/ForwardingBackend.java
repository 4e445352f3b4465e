package io.keystave.operation;

/**
 * A backend in front of another, which it hands every operation to and closes. A subclass does something of its own in the
 * operations that it is there for.
 */
public abstract class ForwardingBackend implements Backend {
    private final Backend next;

    protected ForwardingBackend(Backend next) {
        this.next = next;
    }

    /** The backend behind this one. */
    protected final Backend next() {
        return next;
    }

    @Override
    public CreateTableResult createTable(CreateTable request) {
        return next.createTable(request);
    }

    @Override
    public DescribeTableResult describeTable(DescribeTable request) {
        return next.describeTable(request);
    }

    @Override
    public ListTablesResult listTables(ListTables request) {
        return next.listTables(request);
    }

    @Override
    public UpdateTableResult updateTable(UpdateTable request) {
        return next.updateTable(request);
    }

    @Override
    public UpdateTimeToLiveResult updateTimeToLive(UpdateTimeToLive request) {
        return next.updateTimeToLive(request);
    }

    @Override
    public DescribeTimeToLiveResult describeTimeToLive(DescribeTimeToLive request) {
        return next.describeTimeToLive(request);
    }

    @Override
    public DeleteTableResult deleteTable(DeleteTable request) {
        return next.deleteTable(request);
    }

    @Override
    public TagResourceResult tagResource(TagResource request) {
        return next.tagResource(request);
    }

    @Override
    public UntagResourceResult untagResource(UntagResource request) {
        return next.untagResource(request);
    }

    @Override
    public ListTagsOfResourceResult listTagsOfResource(ListTagsOfResource request) {
        return next.listTagsOfResource(request);
    }

    @Override
    public PutResourcePolicyResult putResourcePolicy(PutResourcePolicy request) {
        return next.putResourcePolicy(request);
    }

    @Override
    public GetResourcePolicyResult getResourcePolicy(GetResourcePolicy request) {
        return next.getResourcePolicy(request);
    }

    @Override
    public DeleteResourcePolicyResult deleteResourcePolicy(DeleteResourcePolicy request) {
        return next.deleteResourcePolicy(request);
    }

    @Override
    public UpdateContributorInsightsResult updateContributorInsights(UpdateContributorInsights request) {
        return next.updateContributorInsights(request);
    }

    @Override
    public DescribeContributorInsightsResult describeContributorInsights(DescribeContributorInsights request) {
        return next.describeContributorInsights(request);
    }

    @Override
    public ListContributorInsightsResult listContributorInsights(ListContributorInsights request) {
        return next.listContributorInsights(request);
    }

    @Override
    public CreateBackupResult createBackup(CreateBackup request) {
        return next.createBackup(request);
    }

    @Override
    public DescribeBackupResult describeBackup(DescribeBackup request) {
        return next.describeBackup(request);
    }

    @Override
    public ListBackupsResult listBackups(ListBackups request) {
        return next.listBackups(request);
    }

    @Override
    public DeleteBackupResult deleteBackup(DeleteBackup request) {
        return next.deleteBackup(request);
    }

    @Override
    public RestoreTableResult restoreTableFromBackup(RestoreTableFromBackup request) {
        return next.restoreTableFromBackup(request);
    }

    @Override
    public RestoreTableResult restoreTableToPointInTime(RestoreTableToPointInTime request) {
        return next.restoreTableToPointInTime(request);
    }

    @Override
    public ContinuousBackupsResult updateContinuousBackups(UpdateContinuousBackups request) {
        return next.updateContinuousBackups(request);
    }

    @Override
    public ContinuousBackupsResult describeContinuousBackups(DescribeContinuousBackups request) {
        return next.describeContinuousBackups(request);
    }

    @Override
    public DescribeLimitsResult describeLimits(DescribeLimits request) {
        return next.describeLimits(request);
    }

    @Override
    public PutItemResult putItem(PutItem request) {
        return next.putItem(request);
    }

    @Override
    public GetItemResult getItem(GetItem request) {
        return next.getItem(request);
    }

    @Override
    public UpdateItemResult updateItem(UpdateItem request) {
        return next.updateItem(request);
    }

    @Override
    public DeleteItemResult deleteItem(DeleteItem request) {
        return next.deleteItem(request);
    }

    @Override
    public QueryResult query(Query request) {
        return next.query(request);
    }

    @Override
    public ScanResult scan(Scan request) {
        return next.scan(request);
    }

    @Override
    public BatchGetItemResult batchGetItem(BatchGetItem request) {
        return next.batchGetItem(request);
    }

    @Override
    public BatchWriteItemResult batchWriteItem(BatchWriteItem request) {
        return next.batchWriteItem(request);
    }

    @Override
    public TransactWriteItemsResult transactWriteItems(TransactWriteItems request) {
        return next.transactWriteItems(request);
    }

    @Override
    public TransactGetItemsResult transactGetItems(TransactGetItems request) {
        return next.transactGetItems(request);
    }

    @Override
    public ExecuteStatementResult executeStatement(ExecuteStatement request) {
        return next.executeStatement(request);
    }

    @Override
    public BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request) {
        return next.batchExecuteStatement(request);
    }

    @Override
    public ExecuteTransactionResult executeTransaction(ExecuteTransaction request) {
        return next.executeTransaction(request);
    }

    @Override
    public ListStreamsResult listStreams(ListStreams request) {
        return next.listStreams(request);
    }

    @Override
    public DescribeStreamResult describeStream(DescribeStream request) {
        return next.describeStream(request);
    }

    @Override
    public GetShardIteratorResult getShardIterator(GetShardIterator request) {
        return next.getShardIterator(request);
    }

    @Override
    public GetRecordsResult getRecords(GetRecords request) {
        return next.getRecords(request);
    }

    @Override
    public void close() {
        next.close();
    }
}
