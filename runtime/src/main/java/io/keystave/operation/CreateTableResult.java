package io.keystave.operation;

/** The new table's description. */
public record CreateTableResult(TableDescription tableDescription) {}
