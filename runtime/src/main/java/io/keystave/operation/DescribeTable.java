package io.keystave.operation;

/** Asks for the description of a table. */
public record DescribeTable(String tableName) {}
