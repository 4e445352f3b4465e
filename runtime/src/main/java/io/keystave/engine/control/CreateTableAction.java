package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.CreateTableRules;
import io.keystave.operation.CreateTable;
import io.keystave.operation.CreateTableResult;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates a table with its indexes; it can be used when the call returns. */
public final class CreateTableAction implements Action<CreateTable, CreateTableResult> {
    private final TableCatalog tables;
    private final Descriptions descriptions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public CreateTableAction(TableCatalog tables, Descriptions descriptions, Clock clock, Supplier<UUID> ids) {
        this.tables = tables;
        this.descriptions = descriptions;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public CreateTableResult run(CreateTable request) {
        CreateTableRules.check(request);
        TableDefinition definition = new TableDefinition(
                request.tableName(),
                ids.get().toString(),
                clock.instant(),
                request.attributeDefinitions(),
                request.keySchema(),
                request.globalSecondaryIndexes(),
                request.localSecondaryIndexes(),
                Map.of(),
                new TableSettings(
                        request.billingMode(),
                        request.provisionedThroughput(),
                        request.deletionProtectionEnabled(),
                        null,
                        Map.of()));
        return new CreateTableResult(descriptions.ofNew(tables.create(definition)));
    }
}
