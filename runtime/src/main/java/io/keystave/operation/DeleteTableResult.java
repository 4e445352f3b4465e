package io.keystave.operation;

/** The description of the table that is going. */
public record DeleteTableResult(TableDescription tableDescription) {}
