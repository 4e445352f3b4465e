package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.DescribeTimeToLiveResult;
import io.keystave.operation.TimeToLiveStatus;

/** Tells whether items of a table expire. */
public final class DescribeTimeToLiveAction implements Action<DescribeTimeToLive, DescribeTimeToLiveResult> {
    private final TableCatalog tables;

    public DescribeTimeToLiveAction(TableCatalog tables) {
        this.tables = tables;
    }

    @Override
    public DescribeTimeToLiveResult run(DescribeTimeToLive request) {
        TableNames.require(request.tableName());
        String attribute =
                tables.requireNamed(request.tableName()).definition().settings().timeToLiveAttribute();
        return new DescribeTimeToLiveResult(
                attribute == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED, attribute);
    }
}
