package io.keystave.operation;

/** Asks for the quotas of the account. */
public record DescribeLimits() {}
