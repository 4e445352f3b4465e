package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.ContributorInsightsSummary;
import io.keystave.operation.DescribeContributorInsights;
import io.keystave.operation.DescribeContributorInsightsResult;
import io.keystave.operation.ListContributorInsights;
import io.keystave.operation.ListContributorInsightsResult;
import io.keystave.operation.UpdateContributorInsights;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UpdateContributorInsights, DescribeContributorInsights and ListContributorInsights. */
final class ContributorInsightsOperations {
    private static final int MOST_RESULTS = 100;
    private static final String ENABLE = "ENABLE";
    private static final List<String> ACTIONS = List.of(ENABLE, "DISABLE");

    private ContributorInsightsOperations() {}

    static void update(RequestReader in, Backend backend, JsonOutput out) {
        Input input = Input.read(in);
        Constraints constraints = input.check();
        constraints.required(input.action, "contributorInsightsAction");
        if (input.action != null && !ACTIONS.contains(input.action)) {
            constraints.add(
                    input.action, "contributorInsightsAction", "Member must satisfy enum value set: " + ACTIONS);
        }
        constraints.throwIfAny();
        UpdateContributorInsights request = new UpdateContributorInsights(
                requireNonNull(input.tableName), input.indexName, ENABLE.equals(input.action));
        out.beginObject();
        write(backend.updateContributorInsights(request).summary(), out);
        out.endObject();
    }

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        Input input = Input.read(in);
        input.check().throwIfAny();
        DescribeContributorInsightsResult result = backend.describeContributorInsights(
                new DescribeContributorInsights(requireNonNull(input.tableName), input.indexName));
        out.beginObject();
        write(result.summary(), out);
        if (result.lastUpdateDateTime() != null) {
            out.name("LastUpdateDateTime").time(result.lastUpdateDateTime());
        }
        out.endObject();
    }

    static void list(RequestReader in, Backend backend, JsonOutput out) {
        Input input = Input.read(in);
        Constraints constraints = new Constraints();
        if (input.tableName != null) {
            constraints.tableName(input.tableName, "tableName");
        }
        constraints.range(input.maxResults, "maxResults", 1, MOST_RESULTS);
        constraints.throwIfAny();
        ListContributorInsightsResult result = backend.listContributorInsights(
                new ListContributorInsights(input.tableName, input.nextToken, input.maxResults));
        out.beginObject().name("ContributorInsightsSummaries").beginArray();
        for (ContributorInsightsSummary summary : result.summaries()) {
            out.beginObject();
            write(summary, out);
            out.endObject();
        }
        out.endArray();
        if (result.nextToken() != null) {
            out.name("NextToken").string(result.nextToken());
        }
        out.endObject();
    }

    private static void write(ContributorInsightsSummary summary, JsonOutput out) {
        out.name("TableName").string(summary.tableName());
        if (summary.indexName() != null) {
            out.name("IndexName").string(summary.indexName());
        }
        out.name("ContributorInsightsStatus").string(summary.status().name());
    }

    /** The members of all three requests. */
    private record Input(
            @Nullable String tableName,
            @Nullable String indexName,
            @Nullable String action,
            @Nullable String nextToken,
            @Nullable Integer maxResults) {
        static Input read(RequestReader in) {
            String tableName = null;
            String indexName = null;
            String action = null;
            String nextToken = null;
            Integer maxResults = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "TableName" -> tableName = in.string();
                    case "IndexName" -> indexName = in.string();
                    case "ContributorInsightsAction" -> action = in.string();
                    case "NextToken" -> nextToken = in.string();
                    case "MaxResults" -> maxResults = in.integer();
                    default -> in.skip();
                }
            }
            return new Input(tableName, indexName, action, nextToken, maxResults);
        }

        Constraints check() {
            Constraints constraints = new Constraints();
            constraints.tableName(tableName, "tableName");
            constraints.newName(indexName, "indexName");
            return constraints;
        }
    }
}
