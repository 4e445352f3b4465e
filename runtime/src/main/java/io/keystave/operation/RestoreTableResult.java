package io.keystave.operation;

/** The table that is being restored: it can be used when its status is {@link TableStatus#ACTIVE}. */
public record RestoreTableResult(TableDescription tableDescription) {}
