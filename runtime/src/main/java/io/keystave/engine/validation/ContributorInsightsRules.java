package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.ListContributorInsights;

/** The rules of ListContributorInsights. */
public final class ContributorInsightsRules {
    /** Most results of one call. Source: API reference, ListContributorInsights. */
    public static final int MOST_RESULTS = 100;

    private ContributorInsightsRules() {}

    public static void check(ListContributorInsights request) {
        if (request.tableName() != null) {
            TableNames.require(request.tableName());
        }
        if (request.maxResults() != null) {
            ConstraintErrors errors = new ConstraintErrors();
            errors.atLeast(request.maxResults(), "maxResults", 1);
            errors.atMost(request.maxResults(), "maxResults", MOST_RESULTS);
            errors.throwIfAny();
        }
    }
}
