package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.UpdateTableRules;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.TableDescription;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTableResult;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes a table; a new index is filled after the call, everything else is done when it returns. */
public final class UpdateTableAction implements Action<UpdateTable, UpdateTableResult> {
    private final TableCatalog tables;
    private final Descriptions descriptions;
    private final Clock clock;
    private final Consumer<Table> backfill;

    /** An action that hands each table with an index to be filled to the given consumer. */
    public UpdateTableAction(TableCatalog tables, Descriptions descriptions, Clock clock, Consumer<Table> backfill) {
        this.tables = tables;
        this.descriptions = descriptions;
        this.clock = clock;
        this.backfill = backfill;
    }

    @Override
    public UpdateTableResult run(UpdateTable request) {
        UpdateTableRules.check(request);
        Table before = tables.requireNamed(request.tableName());
        UpdateTableRules.requireActive(before);
        Table after =
                tables.change(request.tableName(), definition -> TableChange.of(definition, request, clock.instant()));
        UpdateTableResult result = new UpdateTableResult(describe(request, before, after));
        if (creates(request)) {
            backfill.accept(after);
        }
        return result;
    }

    private TableDescription describe(UpdateTable request, Table before, Table after) {
        Map<String, IndexStatus> changing = new HashMap<>();
        for (GlobalSecondaryIndexUpdate update : updates(request)) {
            if (update.delete() != null) {
                // Deleting needs no time here, but the answer still tells of the index, as the service's does.
                return descriptions.ofChanging(before, Map.of(update.delete(), IndexStatus.DELETING));
            }
            if (update.update() != null) {
                changing.put(update.update().indexName(), IndexStatus.UPDATING);
            }
        }
        return descriptions.ofChanging(after, changing);
    }

    private static boolean creates(UpdateTable request) {
        return updates(request).stream().anyMatch(update -> update.create() != null);
    }

    private static List<GlobalSecondaryIndexUpdate> updates(UpdateTable request) {
        List<GlobalSecondaryIndexUpdate> updates = request.globalSecondaryIndexUpdates();
        return updates == null ? List.of() : updates;
    }
}
