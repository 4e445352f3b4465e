package io.keystave.operation;

/** Asks whether items of a table expire. */
public record DescribeTimeToLive(String tableName) {}
