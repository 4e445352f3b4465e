package io.keystave.operation;

/** What is being turned on or off. */
public record UpdateContributorInsightsResult(ContributorInsightsSummary summary) {}
