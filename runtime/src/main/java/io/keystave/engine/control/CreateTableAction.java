package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.TableAttachments;
import io.keystave.engine.table.TableAttachments.Policy;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.CreateTableRules;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.CreateTableResult;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        Instant now = clock.instant();
        TableDefinition definition = new TableDefinition(
                request.tableName(),
                ids.get().toString(),
                now,
                request.attributeDefinitions(),
                request.keySchema(),
                request.globalSecondaryIndexes().stream()
                        .map(CreateTableAction::stored)
                        .toList(),
                request.localSecondaryIndexes(),
                Map.of(),
                settings(request, now));
        return new CreateTableResult(descriptions.ofNew(tables.create(definition)));
    }

    private static GlobalSecondaryIndex stored(GlobalSecondaryIndex index) {
        return index.throughput(
                index.provisionedThroughput(),
                ThroughputChange.merged(null, index.onDemandThroughput()),
                index.warmThroughput());
    }

    private TableSettings settings(CreateTable request, Instant now) {
        TableSettings chosen = new TableSettings(
                request.billingMode(),
                request.provisionedThroughput(),
                request.options()
                        .streamSpecification(null)
                        .onDemandThroughput(
                                ThroughputChange.merged(null, request.options().onDemandThroughput())),
                null,
                request.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
                request.billingMode() == BillingMode.PAY_PER_REQUEST
                        ? TableHistory.NONE.withOnDemandSince(now)
                        : TableHistory.NONE,
                request.resourcePolicy() == null
                        ? TableAttachments.NONE
                        : TableAttachments.NONE.withPolicy(
                                TableHistory.TABLE,
                                new Policy(request.resourcePolicy(), ids.get().toString())));
        return request.options().streamSpecification() == null
                ? chosen
                : OptionChange.withStream(chosen, request.options().streamSpecification(), now);
    }
}
