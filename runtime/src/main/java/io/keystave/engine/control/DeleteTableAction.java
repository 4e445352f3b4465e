package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.validation.DeleteTableRules;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DeleteTableResult;
import java.util.function.Consumer;

/** Deletes a table with all its items and indexes, at a cost that does not depend on their number. */
public final class DeleteTableAction implements Action<DeleteTable, DeleteTableResult> {
    private final TableCatalog tables;
    private final Descriptions descriptions;
    private final Consumer<TableDefinition> notInUse;

    /** An action that lets the given consumer throw if something else still needs the table. */
    public DeleteTableAction(TableCatalog tables, Descriptions descriptions, Consumer<TableDefinition> notInUse) {
        this.tables = tables;
        this.descriptions = descriptions;
        this.notInUse = notInUse;
    }

    @Override
    public DeleteTableResult run(DeleteTable request) {
        TableNames.require(request.tableName());
        return new DeleteTableResult(descriptions.ofDeleted(tables.delete(request.tableName(), table -> {
            DeleteTableRules.check(table);
            notInUse.accept(table);
        })));
    }
}
