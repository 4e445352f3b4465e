package io.keystave.operation;

/** Capacity units that a table or one index spent. */
public record Capacity(double capacityUnits) {}
