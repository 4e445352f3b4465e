package io.keystave.operation;

/** Asks to which moments a table can be restored. */
public record DescribeContinuousBackups(String tableName) {}
