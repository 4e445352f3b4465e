package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.TimeToLiveRules;
import io.keystave.engine.validation.UpdateTableRules;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.UpdateTimeToLiveResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Turns the expiry of a table's items on or off, at once. */
public final class UpdateTimeToLiveAction implements Action<UpdateTimeToLive, UpdateTimeToLiveResult> {
    private final TableCatalog tables;
    private final Clock clock;
    private final Duration interval;

    /** An action that changes each table at most once in an interval. */
    public UpdateTimeToLiveAction(TableCatalog tables, Clock clock, Duration interval) {
        this.tables = tables;
        this.clock = clock;
        this.interval = interval;
    }

    @Override
    public UpdateTimeToLiveResult run(UpdateTimeToLive request) {
        TimeToLiveRules.check(request);
        TimeToLiveSpecification wanted = request.timeToLiveSpecification();
        UpdateTableRules.requireActive(tables.requireNamed(request.tableName()));
        tables.change(request.tableName(), table -> {
            TableSettings settings = table.settings();
            Instant now = clock.instant();
            TimeToLiveRules.requireChange(settings.timeToLiveAttribute(), wanted);
            TimeToLiveRules.requireNotTooOften(settings.history().timeToLiveChanged(), now, interval);
            return table.withSettings(settings.withTimeToLive(wanted.enabled() ? wanted.attributeName() : null)
                    .withHistory(settings.history().withTimeToLiveChanged(now)));
        });
        return new UpdateTimeToLiveResult(wanted);
    }
}
