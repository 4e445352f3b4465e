package io.keystave.operation;

/** Deletes a table with all it holds. */
public record DeleteTable(String tableName) {}
