package io.keystave.operation;

/** The most capacity units a second that the account, and any one of its tables, can be provisioned for. */
public record DescribeLimitsResult(
        long accountMaxReadCapacityUnits,
        long accountMaxWriteCapacityUnits,
        long tableMaxReadCapacityUnits,
        long tableMaxWriteCapacityUnits) {}
