package io.keystave.operation;

/** The capacity units a second that a table or index is provisioned for, each at least 1. */
public record ProvisionedThroughput(long readCapacityUnits, long writeCapacityUnits) {}
