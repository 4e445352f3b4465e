package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TimeToLiveRules;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.UpdateTimeToLiveResult;

/** Turns the expiry of a table's items on or off, at once. */
public final class UpdateTimeToLiveAction implements Action<UpdateTimeToLive, UpdateTimeToLiveResult> {
    private final TableCatalog tables;

    public UpdateTimeToLiveAction(TableCatalog tables) {
        this.tables = tables;
    }

    @Override
    public UpdateTimeToLiveResult run(UpdateTimeToLive request) {
        TimeToLiveRules.check(request);
        TimeToLiveSpecification wanted = request.timeToLiveSpecification();
        tables.change(request.tableName(), table -> {
            TimeToLiveRules.requireChange(table.settings().timeToLiveAttribute(), wanted);
            return table.withSettings(
                    table.settings().withTimeToLive(wanted.enabled() ? wanted.attributeName() : null));
        });
        return new UpdateTimeToLiveResult(wanted);
    }
}
