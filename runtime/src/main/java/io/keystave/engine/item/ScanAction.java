package io.keystave.engine.item;

import io.keystave.engine.table.Source;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.ScanRules;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.storage.StoreReader;

/** Reads one page of a whole table or index, or of one segment of it. */
public final class ScanAction implements Action<Scan, ScanResult> {
    private final TableCatalog tables;
    private final StoreReader store;

    public ScanAction(TableCatalog tables, StoreReader store) {
        this.tables = tables;
        this.store = store;
    }

    @Override
    public ScanResult run(Scan request) {
        ScanRules.check(request);
        Source source = ScanRules.source(tables.require(request.tableName()), request);
        Page page = PageReader.read(
                new PageRequest(
                        source,
                        ScanRules.range(source, request),
                        true,
                        request.filter(),
                        request.projection(),
                        request.select(),
                        request.limit() == null ? Integer.MAX_VALUE : request.limit(),
                        request.consistentRead(),
                        request.tableName(),
                        request.returnConsumedCapacity()),
                store);
        return new ScanResult(
                page.items(), page.count(), page.scannedCount(), page.lastEvaluatedKey(), page.consumedCapacity());
    }
}
