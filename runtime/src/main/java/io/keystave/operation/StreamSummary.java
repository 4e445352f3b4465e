package io.keystave.operation;

/**
 * What a list tells of a stream.
 *
 * @param streamLabel when it was turned on, in UTC; no two streams of a table have the same
 */
public record StreamSummary(String streamArn, String tableName, String streamLabel) {}
