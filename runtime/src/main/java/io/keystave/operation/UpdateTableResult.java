package io.keystave.operation;

/** The table as it is being updated. */
public record UpdateTableResult(TableDescription tableDescription) {}
