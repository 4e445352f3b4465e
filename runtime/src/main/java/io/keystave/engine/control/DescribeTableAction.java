package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTableResult;

/** Describes a table as it is now. */
public final class DescribeTableAction implements Action<DescribeTable, DescribeTableResult> {
    private final TableCatalog tables;
    private final Descriptions descriptions;

    public DescribeTableAction(TableCatalog tables, Descriptions descriptions) {
        this.tables = tables;
        this.descriptions = descriptions;
    }

    @Override
    public DescribeTableResult run(DescribeTable request) {
        TableNames.require(request.tableName());
        return new DescribeTableResult(descriptions.of(tables.requireNamed(request.tableName())));
    }
}
