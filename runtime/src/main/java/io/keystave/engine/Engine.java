package io.keystave.engine;

import io.keystave.engine.backup.BackupActions;
import io.keystave.engine.backup.BackupCatalog;
import io.keystave.engine.backup.ContinuousBackupsActions;
import io.keystave.engine.backup.HistoryTrim;
import io.keystave.engine.backup.RestoreActions;
import io.keystave.engine.control.Arns;
import io.keystave.engine.control.ContributorInsightsActions;
import io.keystave.engine.control.CreateTableAction;
import io.keystave.engine.control.DeleteTableAction;
import io.keystave.engine.control.DescribeTableAction;
import io.keystave.engine.control.DescribeTimeToLiveAction;
import io.keystave.engine.control.Descriptions;
import io.keystave.engine.control.ListTablesAction;
import io.keystave.engine.control.ResourcePolicyActions;
import io.keystave.engine.control.Resources;
import io.keystave.engine.control.TagActions;
import io.keystave.engine.control.UpdateTableAction;
import io.keystave.engine.control.UpdateTimeToLiveAction;
import io.keystave.engine.item.Action;
import io.keystave.engine.item.BatchGetItemAction;
import io.keystave.engine.item.BatchWriteItemAction;
import io.keystave.engine.item.DeleteItemAction;
import io.keystave.engine.item.ExpirySweep;
import io.keystave.engine.item.GetItemAction;
import io.keystave.engine.item.IndexBackfill;
import io.keystave.engine.item.Moments;
import io.keystave.engine.item.PutItemAction;
import io.keystave.engine.item.QueryAction;
import io.keystave.engine.item.ScanAction;
import io.keystave.engine.item.UpdateItemAction;
import io.keystave.engine.item.WritePath;
import io.keystave.engine.stream.IteratorSecret;
import io.keystave.engine.stream.StreamActions;
import io.keystave.engine.stream.StreamReader;
import io.keystave.engine.stream.StreamRecorder;
import io.keystave.engine.stream.StreamUpkeep;
import io.keystave.engine.table.ItemCounts;
import io.keystave.engine.table.KeyLocks;
import io.keystave.engine.table.StaleTableException;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.transaction.IdempotencyTokens;
import io.keystave.engine.transaction.TransactGetItemsAction;
import io.keystave.engine.transaction.TransactWriteItemsAction;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchExecuteStatement;
import io.keystave.operation.BatchExecuteStatementResult;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.BatchWriteItemResult;
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
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ExecuteTransaction;
import io.keystave.operation.ExecuteTransactionResult;
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
import io.keystave.operation.PutItem;
import io.keystave.operation.PutItemResult;
import io.keystave.operation.PutResourcePolicy;
import io.keystave.operation.PutResourcePolicyResult;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.RestoreTableResult;
import io.keystave.operation.RestoreTableToPointInTime;
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
import io.keystave.operation.ValidationException;
import io.keystave.partiql.PartiQl;
import io.keystave.realism.Realism;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.value.InvalidValueException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The backend inside the process: runs the operations on a {@link Storage}, which it owns. Safe for many threads.
 *
 * <p>It is long because the service has many operations: here is the wiring, once, and a line for each operation, which says
 * which action runs it. What an operation does and judges is in the packages below.
 */
public final class Engine implements Backend {
    /** The default quotas. Source: Developer Guide, Quotas, Throughput default quotas. */
    private static final DescribeLimitsResult LIMITS = new DescribeLimitsResult(80_000, 80_000, 40_000, 40_000);

    private final Storage storage;
    private final TableCatalog tables;
    private final ItemCounts counts;
    private final KeyLocks locks = new KeyLocks();
    private final CallGate gate = new CallGate();
    private final Background background;

    private final Action<CreateTable, CreateTableResult> createTable;
    private final Action<DescribeTable, DescribeTableResult> describeTable;
    private final Action<ListTables, ListTablesResult> listTables;
    private final Action<UpdateTable, UpdateTableResult> updateTable;
    private final Action<UpdateTimeToLive, UpdateTimeToLiveResult> updateTimeToLive;
    private final Action<DescribeTimeToLive, DescribeTimeToLiveResult> describeTimeToLive;
    private final Supplier<BooleanSupplier> expirySweep;
    private final TagActions tags;
    private final StreamActions streams;
    private final StreamReader streamReader;
    private final Supplier<BooleanSupplier> streamUpkeep;
    private final ResourcePolicyActions policies;
    private final ContributorInsightsActions insights;
    private final BackupActions backups;
    private final RestoreActions restores;
    private final ContinuousBackupsActions continuousBackups;
    private final Action<DeleteTable, DeleteTableResult> deleteTable;
    private final Action<PutItem, PutItemResult> putItem;
    private final Action<GetItem, GetItemResult> getItem;
    private final Action<UpdateItem, UpdateItemResult> updateItem;
    private final Action<DeleteItem, DeleteItemResult> deleteItem;
    private final Action<Query, QueryResult> query;
    private final Action<Scan, ScanResult> scan;
    private final Action<BatchGetItem, BatchGetItemResult> batchGetItem;
    private final BatchWriteItemAction batchWriteItem;
    private final Action<TransactWriteItems, TransactWriteItemsResult> transactWriteItems;
    private final Action<TransactGetItems, TransactGetItemsResult> transactGetItems;
    private final PartiQl partiQl = new PartiQl(this);

    private Engine(Storage storage, EngineOptions options) {
        this.storage = storage;
        tables = TableCatalog.open(
                storage, locks, options.clock(), options.streams().shards());
        counts = new ItemCounts(storage, locks);
        Arns arns = new Arns(options.region(), options.accountId());
        Descriptions descriptions = new Descriptions(arns, counts, options.clock());
        Resources resources = new Resources(tables, arns);
        tags = new TagActions(tables, resources);
        policies = new ResourcePolicyActions(tables, resources, options.ids());
        insights = new ContributorInsightsActions(tables, options.clock());
        Moments moments = new Moments(options.clock(), ContinuousBackupsActions.lastMoment(storage, tables));
        StreamRecorder recorder = new StreamRecorder(options.clock());
        WritePath writes = new WritePath(storage, tables, locks, recorder, moments, options.itemCollectionBytes());
        createTable = new CreateTableAction(tables, descriptions, options.clock(), options.ids());
        describeTable = new DescribeTableAction(tables, descriptions);
        listTables = new ListTablesAction(tables);
        background = new Background(gate, options.worksByItself());
        updateTable =
                new UpdateTableAction(tables, descriptions, options.clock(), table -> startBackfill(table, writes));
        tables.all().forEach(table -> startBackfill(table, writes));
        updateTimeToLive = new UpdateTimeToLiveAction(tables, options.clock(), options.timeToLiveInterval());
        describeTimeToLive = new DescribeTimeToLiveAction(tables);
        expirySweep = () -> {
            HistoryTrim trim = new HistoryTrim(storage, tables, options.clock());
            ExpirySweep sweep = new ExpirySweep(storage, tables, writes, options.clock());
            return () -> trim.getAsBoolean() || sweep.getAsBoolean();
        };
        background.repeat(expirySweep, options.expiryInterval());
        streams =
                new StreamActions(tables.streams(), storage, arns::table, IteratorSecret.of(storage), options.clock());
        streamReader = streams.reader(options.region());
        StreamUpkeep.Load load = new StreamUpkeep.Load();
        streamUpkeep = () -> new StreamUpkeep(storage, tables, options.streams(), options.clock(), load);
        background.repeat(streamUpkeep, options.streams().upkeepInterval());
        BackupCatalog backupCatalog = BackupCatalog.open(storage);
        backups = new BackupActions(
                storage, tables, backupCatalog, locks, arns, options.clock(), options.ids(), background::start);
        restores = new RestoreActions(
                storage,
                tables,
                backupCatalog,
                locks,
                writes,
                moments,
                arns,
                descriptions,
                options.clock(),
                options.ids(),
                background::start);
        continuousBackups = new ContinuousBackupsActions(tables, moments);
        backups.resume();
        restores.resume();
        deleteTable = new DeleteTableAction(tables, descriptions, backups::requireNotInUse);
        putItem = new PutItemAction(tables, writes);
        getItem = new GetItemAction(tables, storage);
        updateItem = new UpdateItemAction(tables, writes);
        deleteItem = new DeleteItemAction(tables, writes);
        query = new QueryAction(tables, storage);
        scan = new ScanAction(tables, storage);
        batchGetItem = new BatchGetItemAction(tables, storage);
        batchWriteItem = new BatchWriteItemAction(tables, writes);
        transactWriteItems =
                new TransactWriteItemsAction(tables, writes, new IdempotencyTokens(storage, locks, options.clock()));
        transactGetItems = new TransactGetItemsAction(tables, storage);
    }

    private void startBackfill(Table table, WritePath writes) {
        IndexBackfill work = IndexBackfill.of(storage, tables, writes, table);
        if (work != null) {
            background.start(work);
        }
    }

    /**
     * An engine on a store, which closes with it.
     *
     * @throws StorageException if a newer version of Keystave wrote the store
     */
    public static Engine on(Storage storage, EngineOptions options) {
        return new Engine(storage, options);
    }

    @Override
    public CreateTableResult createTable(CreateTable request) {
        return run(createTable, request);
    }

    @Override
    public DescribeTableResult describeTable(DescribeTable request) {
        return run(describeTable, request);
    }

    @Override
    public ListTablesResult listTables(ListTables request) {
        return run(listTables, request);
    }

    @Override
    public UpdateTableResult updateTable(UpdateTable request) {
        return run(updateTable, request);
    }

    @Override
    public UpdateTimeToLiveResult updateTimeToLive(UpdateTimeToLive request) {
        return run(updateTimeToLive, request);
    }

    @Override
    public DescribeTimeToLiveResult describeTimeToLive(DescribeTimeToLive request) {
        return run(describeTimeToLive, request);
    }

    @Override
    public TagResourceResult tagResource(TagResource request) {
        return run(tags::tag, request);
    }

    @Override
    public UntagResourceResult untagResource(UntagResource request) {
        return run(tags::untag, request);
    }

    @Override
    public ListTagsOfResourceResult listTagsOfResource(ListTagsOfResource request) {
        return run(tags::list, request);
    }

    @Override
    public PutResourcePolicyResult putResourcePolicy(PutResourcePolicy request) {
        return run(policies::put, request);
    }

    @Override
    public GetResourcePolicyResult getResourcePolicy(GetResourcePolicy request) {
        return run(policies::get, request);
    }

    @Override
    public DeleteResourcePolicyResult deleteResourcePolicy(DeleteResourcePolicy request) {
        return run(policies::delete, request);
    }

    @Override
    public UpdateContributorInsightsResult updateContributorInsights(UpdateContributorInsights request) {
        return run(insights::update, request);
    }

    @Override
    public DescribeContributorInsightsResult describeContributorInsights(DescribeContributorInsights request) {
        return run(insights::describe, request);
    }

    @Override
    public ListContributorInsightsResult listContributorInsights(ListContributorInsights request) {
        return run(insights::list, request);
    }

    @Override
    public CreateBackupResult createBackup(CreateBackup request) {
        return run(backups::create, request);
    }

    @Override
    public DescribeBackupResult describeBackup(DescribeBackup request) {
        return run(backups::describe, request);
    }

    @Override
    public ListBackupsResult listBackups(ListBackups request) {
        return run(backups::list, request);
    }

    @Override
    public DeleteBackupResult deleteBackup(DeleteBackup request) {
        return run(backups::delete, request);
    }

    @Override
    public RestoreTableResult restoreTableFromBackup(RestoreTableFromBackup request) {
        return run(restores::fromBackup, request);
    }

    @Override
    public RestoreTableResult restoreTableToPointInTime(RestoreTableToPointInTime request) {
        return run(restores::toPointInTime, request);
    }

    @Override
    public ContinuousBackupsResult updateContinuousBackups(UpdateContinuousBackups request) {
        return run(continuousBackups::update, request);
    }

    @Override
    public ContinuousBackupsResult describeContinuousBackups(DescribeContinuousBackups request) {
        return run(continuousBackups::describe, request);
    }

    @Override
    public DescribeLimitsResult describeLimits(DescribeLimits request) {
        return run(limits -> LIMITS, request);
    }

    @Override
    public DeleteTableResult deleteTable(DeleteTable request) {
        return run(deleteTable, request);
    }

    @Override
    public PutItemResult putItem(PutItem request) {
        return run(putItem, request);
    }

    @Override
    public GetItemResult getItem(GetItem request) {
        return run(getItem, request);
    }

    @Override
    public UpdateItemResult updateItem(UpdateItem request) {
        return run(updateItem, request);
    }

    @Override
    public DeleteItemResult deleteItem(DeleteItem request) {
        return run(deleteItem, request);
    }

    @Override
    public QueryResult query(Query request) {
        return run(query, request);
    }

    @Override
    public ScanResult scan(Scan request) {
        return run(scan, request);
    }

    @Override
    public BatchGetItemResult batchGetItem(BatchGetItem request) {
        return run(batchGetItem, request);
    }

    @Override
    public BatchWriteItemResult batchWriteItem(BatchWriteItem request) {
        return run(batchWriteItem, request);
    }

    @Override
    public TransactWriteItemsResult transactWriteItems(TransactWriteItems request) {
        return run(transactWriteItems, request);
    }

    @Override
    public TransactGetItemsResult transactGetItems(TransactGetItems request) {
        return run(transactGetItems, request);
    }

    @Override
    public ExecuteStatementResult executeStatement(ExecuteStatement request) {
        return partiQl.executeStatement(request);
    }

    @Override
    public BatchExecuteStatementResult batchExecuteStatement(BatchExecuteStatement request) {
        return partiQl.batchExecuteStatement(request);
    }

    @Override
    public ExecuteTransactionResult executeTransaction(ExecuteTransaction request) {
        return partiQl.executeTransaction(request);
    }

    /** This engine with what production does beside. It closes with what is given back. */
    public Backend behavingAs(Realism realism) {
        return new RealisticBackend(this, storage, tables, realism);
    }

    /** Renews a past moment unless the engine is closed. */
    void renew(PastMoment past) {
        run(
                moment -> {
                    moment.renew();
                    return moment;
                },
                past);
    }

    /** Judges a batch of writes as running it would, and writes nothing. */
    void check(BatchWriteItem request) {
        run(
                batch -> {
                    batchWriteItem.check(batch);
                    return batch;
                },
                request);
    }

    @Override
    public ListStreamsResult listStreams(ListStreams request) {
        return run(streams::list, request);
    }

    @Override
    public DescribeStreamResult describeStream(DescribeStream request) {
        return run(streams::describe, request);
    }

    @Override
    public GetShardIteratorResult getShardIterator(GetShardIterator request) {
        return run(streams::iterator, request);
    }

    @Override
    public GetRecordsResult getRecords(GetRecords request) {
        return run(streamReader::read, request);
    }

    /** Walks the whole store and tells what does not add up, one line each; nobody may write meanwhile. For tests. */
    public List<String> audit() {
        return background.whilePaused(() -> EngineAudit.findings(storage, tables, counts, locks));
    }

    /**
     * Does one part of what is to do in the background, some hundred items, and says whether there is more. For an engine
     * that does not work by itself.
     */
    public boolean workInBackground() {
        return background.runPart();
    }

    /**
     * Deletes all expired items now and forgets changes that need not be kept any longer, which otherwise happens from time
     * to time. Reads every table whose items expire.
     */
    public void deleteExpired() {
        workThrough(expirySweep);
    }

    /** Rolls, splits and trims shards now, where that is due, which otherwise happens from time to time. */
    public void keepUpStreams() {
        workThrough(streamUpkeep);
    }

    private void workThrough(Supplier<BooleanSupplier> works) {
        gate.enter();
        try {
            BooleanSupplier work = works.get();
            while (background.whilePaused(work::getAsBoolean)) {
                // Each call does a part.
            }
        } finally {
            gate.leave();
        }
    }

    /**
     * Writes a copy of the store as of now to one new file while reads and writes go on. The copy opens like any store.
     *
     * @throws StorageException if something is at the target already, or it cannot be written
     */
    public void backupTo(Path target) {
        gate.enter();
        try {
            storage.backupTo(target);
        } finally {
            gate.leave();
        }
    }

    /** Runs a request; the one place where what other layers throw becomes what the service throws. */
    <Q, R> R run(Action<Q, R> action, Q request) {
        gate.enter();
        try {
            while (true) {
                try {
                    return action.run(request);
                } catch (StaleTableException e) {
                    // The table was changed between two looks at it; the next look sees what it is now.
                } catch (StorageException e) {
                    // Likewise: the table or index was deleted, and its map with it.
                    if (e.reason() != StorageException.Reason.NO_SUCH_MAP) {
                        throw e;
                    }
                }
            }
        } catch (InvalidExpressionException | InvalidValueException e) {
            throw new ValidationException(String.valueOf(e.getMessage()));
        } finally {
            gate.leave();
        }
    }

    @Override
    public void close() {
        if (gate.close()) {
            background.close();
            tables.close();
            storage.close();
        }
    }
}
