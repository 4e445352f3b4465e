package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.DeleteTableRules;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DeleteTableResult;

/** Deletes a table with all its items and indexes, at a cost that does not depend on their number. */
public final class DeleteTableAction implements Action<DeleteTable, DeleteTableResult> {
    private final TableCatalog tables;
    private final Descriptions descriptions;

    public DeleteTableAction(TableCatalog tables, Descriptions descriptions) {
        this.tables = tables;
        this.descriptions = descriptions;
    }

    @Override
    public DeleteTableResult run(DeleteTable request) {
        TableNames.require(request.tableName());
        return new DeleteTableResult(
                descriptions.ofDeleted(tables.delete(request.tableName(), DeleteTableRules::check)));
    }
}
