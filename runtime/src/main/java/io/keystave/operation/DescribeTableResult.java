package io.keystave.operation;

/** A table as it is now. */
public record DescribeTableResult(TableDescription table) {}
