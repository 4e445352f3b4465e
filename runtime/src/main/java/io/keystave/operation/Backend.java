package io.keystave.operation;

/**
 * Something that runs DynamoDB operations: the embedded engine, a cache in front of another backend, or a remote service.
 *
 * <p>Safe for use by many threads. Every method throws {@link DynamoDbException} with the type and text of the service when
 * the request is refused; a refused write has changed nothing.
 */
public interface Backend extends AutoCloseable {

    /**
     * Creates a table with its indexes.
     *
     * @throws ResourceInUseException if a table of that name exists
     * @throws ValidationException if the schema breaks a rule
     */
    CreateTableResult createTable(CreateTable request);

    /**
     * Describes a table as it is now.
     *
     * @throws ResourceNotFoundException if there is none of that name
     */
    DescribeTableResult describeTable(DescribeTable request);

    /** Lists table names in ascending order, at most 100 a call. */
    ListTablesResult listTables(ListTables request);

    /**
     * Changes the throughput, the deletion protection or the global indexes of a table. A new index is filled in the
     * background and can be read when its status is {@link IndexStatus#ACTIVE}; items whose values it cannot have as keys
     * are left out.
     *
     * @throws ResourceNotFoundException if there is no such table or index
     * @throws LimitExceededException if more than one index is to be created or deleted at once, or one is being created
     * @throws ValidationException if nothing would change or a rule is broken
     */
    UpdateTableResult updateTable(UpdateTable request);

    /**
     * Turns the expiry of a table's items on or off. An item whose attribute, a number of seconds since 1970, is in the past
     * by at most five years is deleted in the background some time later; until then it can be read and changed.
     *
     * @throws ResourceNotFoundException if there is none of that name
     * @throws ValidationException if nothing would change, or another attribute is in use
     */
    UpdateTimeToLiveResult updateTimeToLive(UpdateTimeToLive request);

    /**
     * Tells whether items of a table expire.
     *
     * @throws ResourceNotFoundException if there is none of that name
     */
    DescribeTimeToLiveResult describeTimeToLive(DescribeTimeToLive request);

    /**
     * Deletes a table with all its items and indexes.
     *
     * @throws ResourceNotFoundException if there is none of that name
     * @throws ResourceInUseException if one of its indexes is being created
     * @throws ValidationException if it is protected against deletion
     */
    DeleteTableResult deleteTable(DeleteTable request);

    /**
     * Marks a table with tags, replacing those of the same key.
     *
     * @throws ResourceNotFoundException if there is no table of that ARN
     * @throws ValidationException if a tag breaks a rule, or the table would have more than 50
     */
    TagResourceResult tagResource(TagResource request);

    /**
     * Takes tags from a table; those that it does not have do no harm.
     *
     * @throws ResourceNotFoundException if there is no table of that ARN
     */
    UntagResourceResult untagResource(UntagResource request);

    /**
     * Lists the tags of a table.
     *
     * @throws ResourceNotFoundException if there is no table of that ARN
     */
    ListTagsOfResourceResult listTagsOfResource(ListTagsOfResource request);

    /**
     * Sets the policy of a table or stream.
     *
     * @throws ResourceNotFoundException if there is nothing of that ARN
     * @throws PolicyNotFoundException if it replaces another policy than expected
     */
    PutResourcePolicyResult putResourcePolicy(PutResourcePolicy request);

    /**
     * Tells the policy of a table or stream.
     *
     * @throws ResourceNotFoundException if there is nothing of that ARN
     * @throws PolicyNotFoundException if it has no policy
     */
    GetResourcePolicyResult getResourcePolicy(GetResourcePolicy request);

    /**
     * Takes the policy from a table or stream; taking none succeeds.
     *
     * @throws ResourceNotFoundException if there is nothing of that ARN
     * @throws PolicyNotFoundException if it has another policy than expected
     */
    DeleteResourcePolicyResult deleteResourcePolicy(DeleteResourcePolicy request);

    /**
     * Turns the watch over the most used keys of a table or global index on or off.
     *
     * @throws ResourceNotFoundException if there is no such table or index
     */
    UpdateContributorInsightsResult updateContributorInsights(UpdateContributorInsights request);

    /**
     * Tells whether the most used keys of a table or global index are watched.
     *
     * @throws ResourceNotFoundException if there is no such table or index
     */
    DescribeContributorInsightsResult describeContributorInsights(DescribeContributorInsights request);

    /** Lists where the watch was ever turned on or off, at most 100 a call. */
    ListContributorInsightsResult listContributorInsights(ListContributorInsights request);

    /**
     * Makes a backup of a table as it is now. Its items are copied in the background while the table is used; a copy that is
     * interrupted by the end of the process begins anew, with the items of that moment, when the store is opened again.
     *
     * @throws TableNotFoundException if there is none of that name
     * @throws TableInUseException if the table is still being restored
     */
    CreateBackupResult createBackup(CreateBackup request);

    /**
     * Describes a backup.
     *
     * @throws BackupNotFoundException if there is none of that ARN
     */
    DescribeBackupResult describeBackup(DescribeBackup request);

    /** Lists backups in the order in which they were made, at most 100 a call. */
    ListBackupsResult listBackups(ListBackups request);

    /**
     * Deletes a backup with its items.
     *
     * @throws BackupNotFoundException if there is none of that ARN
     * @throws BackupInUseException if it is being made, or a table is being restored from it
     */
    DeleteBackupResult deleteBackup(DeleteBackup request);

    /**
     * Makes a new table of a backup, with its indexes and without tags, stream, time to live and policies. It is filled in
     * the background and can be used when it is {@link TableStatus#ACTIVE}.
     *
     * @throws BackupNotFoundException if there is none of that ARN
     * @throws BackupInUseException if it is still being made
     * @throws TableAlreadyExistsException if there is a table of the new name
     * @throws ValidationException if what is overridden does not fit the source
     */
    RestoreTableResult restoreTableFromBackup(RestoreTableFromBackup request);

    /**
     * Makes a new table with the items that another one had at a moment, to the millisecond; else as
     * {@link #restoreTableFromBackup}. Costs as much as writing all items, and once more what has changed since the moment.
     *
     * @throws TableNotFoundException if there is no such source
     * @throws PointInTimeRecoveryUnavailableException if its changes are not kept
     * @throws InvalidRestoreTimeException if nothing is kept of the moment
     * @throws TableAlreadyExistsException if there is a table of the new name
     * @throws ValidationException if what is overridden does not fit the source
     */
    RestoreTableResult restoreTableToPointInTime(RestoreTableToPointInTime request);

    /**
     * Begins or ends to keep what changes in a table. While it is kept, each write also stores the item as it was before.
     *
     * @throws TableNotFoundException if there is none of that name
     * @throws TableInUseException if it is being restored, or another one from it
     */
    ContinuousBackupsResult updateContinuousBackups(UpdateContinuousBackups request);

    /**
     * Tells to which moments a table can be restored.
     *
     * @throws TableNotFoundException if there is none of that name
     */
    ContinuousBackupsResult describeContinuousBackups(DescribeContinuousBackups request);

    /** Tells the quotas of the account. An embedded engine has none; it tells the service's default ones. */
    DescribeLimitsResult describeLimits(DescribeLimits request);

    /**
     * Writes one item, replacing any item with the same key. Costs one write capacity unit for each KB begun of the larger
     * of the old and the new item, and more for each index that changes.
     *
     * @throws ConditionalCheckFailedException if the condition does not hold
     */
    PutItemResult putItem(PutItem request);

    /**
     * Reads one item by its full key. Costs half a read capacity unit for each 4 KB begun, one if consistent.
     *
     * @throws ResourceNotFoundException if there is no such table
     */
    GetItemResult getItem(GetItem request);

    /**
     * Changes attributes of one item, creating the item if there is none.
     *
     * @throws ConditionalCheckFailedException if the condition does not hold
     */
    UpdateItemResult updateItem(UpdateItem request);

    /**
     * Deletes one item by its full key; deleting nothing succeeds.
     *
     * @throws ConditionalCheckFailedException if the condition does not hold
     */
    DeleteItemResult deleteItem(DeleteItem request);

    /**
     * Reads one page of the items that share a partition key, in sort key order. Costs half a read capacity unit for each
     * 4 KB begun of everything that was read before the filter, twice that if consistent.
     */
    QueryResult query(Query request);

    /** Reads one page of a whole table or index, in no order that means anything. Costs as a query of all that is read. */
    ScanResult scan(Scan request);

    /**
     * Reads up to 100 items by their full keys, in no order that means anything. What goes beyond 16 MB, or beyond 1 MB of
     * one partition, is left for a further call. Each item costs as in {@link #getItem}.
     *
     * @throws ResourceNotFoundException if one of the tables is not there
     * @throws ValidationException if a key does not fit its table or is there twice; nothing is read then
     */
    BatchGetItemResult batchGetItem(BatchGetItem request);

    /**
     * Puts and deletes up to 25 items without conditions. Each costs as in {@link #putItem} and {@link #deleteItem}.
     *
     * @throws ResourceNotFoundException if one of the tables is not there
     * @throws ValidationException if an item or key does not fit its table or is there twice; nothing is written then
     */
    BatchWriteItemResult batchWriteItem(BatchWriteItem request);

    /**
     * Writes up to 100 items, all or none of them, serializable with every other write and with {@link #transactGetItems}.
     * Costs twice the write units of the single writes in the tables, and in indexes as much as those.
     *
     * @throws TransactionCanceledException if a condition does not hold or an action does not fit its item or table
     * @throws ResourceNotFoundException if one of the tables is not there
     * @throws ValidationException if the request as such is wrong, for instance has two actions on one item
     * @throws IdempotentParameterMismatchException if its token was used for another request
     * @throws TransactionInProgressException if a request with its token is still running
     */
    TransactWriteItemsResult transactWriteItems(TransactWriteItems request);

    /**
     * Reads up to 100 items as they were at one moment. Costs twice the read units of consistent single reads.
     *
     * @throws TransactionCanceledException if a key does not fit its table
     * @throws ResourceNotFoundException if one of the tables is not there
     * @throws ValidationException if the request as such is wrong, for instance names an item twice
     */
    TransactGetItemsResult transactGetItems(TransactGetItems request);

    /**
     * Runs one PartiQL statement. Costs what the requests cost that it stands for: a read of one item, a query for each
     * value of the partition key, a scan, or a write.
     *
     * @throws DuplicateItemException if an INSERT meets an item with the same key
     * @throws ConditionalCheckFailedException if the WHERE clause of an UPDATE or DELETE does not hold
     */
    ExecuteStatementResult executeStatement(ExecuteStatement request);

    /** Runs 1 to 25 PartiQL statements, each for itself; those that fail tell so in the result. */
    BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request);

    /**
     * Runs 1 to 100 PartiQL statements, all or none of them. Costs as {@link #transactGetItems} and
     * {@link #transactWriteItems}.
     *
     * @throws TransactionCanceledException if a statement does not fit its item
     * @throws ValidationException if the request as such is wrong, for instance reads and writes
     */
    ExecuteTransactionResult executeTransaction(ExecuteTransaction request);

    /** Lists streams, at most 100 a call; a stream is listed until its last record is trimmed, also without its table. */
    ListStreamsResult listStreams(ListStreams request);

    /**
     * Describes a stream and up to 100 of its shards.
     *
     * @throws ResourceNotFoundException if there is no such stream
     */
    DescribeStreamResult describeStream(DescribeStream request);

    /**
     * Gives a place in a shard from which {@link #getRecords} reads, for 15 minutes.
     *
     * @throws ResourceNotFoundException if there is no such stream or shard
     * @throws TrimmedDataAccessException if the records there are older than the stream keeps them
     * @throws ValidationException if a sequence number is missing, malformed, or there and not needed
     */
    GetShardIteratorResult getShardIterator(GetShardIterator request);

    /**
     * Reads up to 1000 records or 1 MB of a shard, in order. An empty page does not mean that there will be no more. Costs
     * nothing of the table's throughput.
     *
     * @throws ExpiredIteratorException if the iterator is older than 15 minutes
     * @throws TrimmedDataAccessException if the records there are older than the stream keeps them
     * @throws ResourceNotFoundException if the stream is gone
     */
    GetRecordsResult getRecords(GetRecords request);

    /** Gives back threads, files and connections. Calls that are running finish first. */
    @Override
    void close();
}
