package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TableNames;
import io.keystave.engine.validation.TimeToLiveRules;
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
        Table table = tables.requireNamed(request.tableName());
        TimeToLiveRules.requireDescribable(table.status());
        String attribute = table.definition().settings().timeToLiveAttribute();
        return new DescribeTimeToLiveResult(
                attribute == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED, attribute);
    }
}
