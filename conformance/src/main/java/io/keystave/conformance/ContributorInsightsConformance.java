package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.ContributorInsightsStatus;
import io.keystave.operation.ContributorInsightsSummary;
import io.keystave.operation.DescribeContributorInsights;
import io.keystave.operation.DescribeContributorInsightsResult;
import io.keystave.operation.ListContributorInsights;
import io.keystave.operation.ListContributorInsightsResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.UpdateContributorInsights;
import io.keystave.operation.ValidationException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every backend does with contributor insights. Source: API reference, UpdateContributorInsights. */
public abstract class ContributorInsightsConformance extends BackendConformance {
    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    private ContributorInsightsStatus update(String indexName, boolean enabled) {
        return backend.updateContributorInsights(new UpdateContributorInsights(ORDERS, indexName, enabled))
                .summary()
                .status();
    }

    private ContributorInsightsStatus updateTable(boolean enabled) {
        return backend.updateContributorInsights(new UpdateContributorInsights(ORDERS, null, enabled))
                .summary()
                .status();
    }

    private DescribeContributorInsightsResult describeTable() {
        return backend.describeContributorInsights(new DescribeContributorInsights(ORDERS, null));
    }

    private static ContributorInsightsSummary summary(String indexName, ContributorInsightsStatus status) {
        return new ContributorInsightsSummary(ORDERS, indexName, status);
    }

    private static ContributorInsightsSummary summary(ContributorInsightsStatus status) {
        return new ContributorInsightsSummary(ORDERS, null, status);
    }

    @Test
    void turnsTheWatchOnAndOff() {
        assertThat(describeTable())
                .isEqualTo(new DescribeContributorInsightsResult(summary(ContributorInsightsStatus.DISABLED), null));

        assertThat(updateTable(true)).isEqualTo(ContributorInsightsStatus.ENABLING);
        assertThat(describeTable().summary().status()).isEqualTo(ContributorInsightsStatus.ENABLED);
        assertThat(describeTable().lastUpdateDateTime()).isNotNull();

        assertThat(updateTable(false)).isEqualTo(ContributorInsightsStatus.DISABLING);
        assertThat(describeTable().summary().status()).isEqualTo(ContributorInsightsStatus.DISABLED);
    }

    @Test
    void listsTablesAndIndexesByPages() {
        updateTable(true);
        update(BY_STATUS, true);

        ListContributorInsightsResult first =
                backend.listContributorInsights(new ListContributorInsights(null, null, 1));
        ListContributorInsightsResult second =
                backend.listContributorInsights(new ListContributorInsights(ORDERS, first.nextToken(), 1));

        assertThat(first.summaries()).containsExactly(summary(ContributorInsightsStatus.ENABLED));
        assertThat(second.summaries()).containsExactly(summary(BY_STATUS, ContributorInsightsStatus.ENABLED));
        assertThat(second.nextToken()).isNull();
        assertThat(backend.listContributorInsights(new ListContributorInsights("other", null, null)))
                .isEqualTo(new ListContributorInsightsResult(List.of(), null));
    }

    @Test
    void rejectsWhatIsNoTableOrGlobalIndex() {
        assertFails(
                () -> backend.describeContributorInsights(new DescribeContributorInsights("other", null)),
                ResourceNotFoundException.class,
                "Requested resource not found: Table: other not found");
        assertFails(() -> update(BY_TOTAL, true), ResourceNotFoundException.class, "Requested resource not found");
        assertFails(
                () -> backend.listContributorInsights(new ListContributorInsights(null, null, 101)),
                ValidationException.class,
                "1 validation error detected: Value '101' at 'maxResults' failed to satisfy constraint: Member must have"
                        + " value less than or equal to 100");
    }
}
