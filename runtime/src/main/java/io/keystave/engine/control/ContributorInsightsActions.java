package io.keystave.engine.control;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableAttachments.Insights;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.validation.ContributorInsightsRules;
import io.keystave.engine.validation.TableNames;
import io.keystave.operation.ContributorInsightsStatus;
import io.keystave.operation.ContributorInsightsSummary;
import io.keystave.operation.DescribeContributorInsights;
import io.keystave.operation.DescribeContributorInsightsResult;
import io.keystave.operation.ListContributorInsights;
import io.keystave.operation.ListContributorInsightsResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.UpdateContributorInsights;
import io.keystave.operation.UpdateContributorInsightsResult;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers for which tables and indexes somebody wants to know the most used keys; nothing counts them. */
public final class ContributorInsightsActions {
    private final TableCatalog tables;
    private final Clock clock;

    public ContributorInsightsActions(TableCatalog tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Turns the watch on or off. */
    public UpdateContributorInsightsResult update(UpdateContributorInsights request) {
        Table table = require(request.tableName(), request.indexName());
        Insights insights = new Insights(request.enabled(), clock.instant());
        tables.change(
                request.tableName(),
                definition -> definition.withSettings(definition
                        .settings()
                        .withAttachments(definition
                                .settings()
                                .attachments()
                                .withInsights(part(request.indexName()), insights))));
        return new UpdateContributorInsightsResult(new ContributorInsightsSummary(
                table.name(),
                request.indexName(),
                request.enabled() ? ContributorInsightsStatus.ENABLING : ContributorInsightsStatus.DISABLING));
    }

    /** Tells whether the watch is on. */
    public DescribeContributorInsightsResult describe(DescribeContributorInsights request) {
        Table table = require(request.tableName(), request.indexName());
        Insights insights =
                table.definition().settings().attachments().insights().get(part(request.indexName()));
        return new DescribeContributorInsightsResult(
                new ContributorInsightsSummary(table.name(), request.indexName(), status(insights)),
                insights == null ? null : insights.changed());
    }

    /** Lists where the watch ever was turned on or off. */
    public ListContributorInsightsResult list(ListContributorInsights request) {
        ContributorInsightsRules.check(request);
        TreeMap<String, ContributorInsightsSummary> all = new TreeMap<>();
        for (Table table : tables.all()) {
            if (request.tableName() == null || table.name().equals(request.tableName())) {
                // Neither part has a slash, so the order is that of the tables, and in each of the indexes.
                table.definition()
                        .settings()
                        .attachments()
                        .insights()
                        .forEach((part, insights) -> all.put(
                                table.name() + "/" + part,
                                new ContributorInsightsSummary(
                                        table.name(),
                                        part.equals(TableHistory.TABLE) ? null : part,
                                        status(insights))));
            }
        }
        if (request.nextToken() != null) {
            all.headMap(request.nextToken(), true).clear();
        }
        int limit = request.maxResults() == null ? ContributorInsightsRules.MOST_RESULTS : request.maxResults();
        if (all.size() <= limit) {
            return new ListContributorInsightsResult(List.copyOf(all.values()), null);
        }
        // A token is the last name that was told.
        return new ListContributorInsightsResult(
                all.values().stream().limit(limit).toList(),
                all.keySet().stream().skip(limit - 1L).findFirst().orElseThrow());
    }

    private Table require(String tableName, @Nullable String indexName) {
        TableNames.require(tableName);
        Table table = tables.requireNamed(tableName);
        if (indexName != null) {
            Index index = table.index(indexName);
            if (index == null || !index.isGlobal()) {
                throw new ResourceNotFoundException("Requested resource not found");
            }
        }
        return table;
    }

    private static String part(@Nullable String indexName) {
        return indexName == null ? TableHistory.TABLE : indexName;
    }

    private static ContributorInsightsStatus status(@Nullable Insights insights) {
        return insights != null && insights.enabled()
                ? ContributorInsightsStatus.ENABLED
                : ContributorInsightsStatus.DISABLED;
    }
}
