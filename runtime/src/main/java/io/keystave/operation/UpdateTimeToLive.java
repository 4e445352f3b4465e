package io.keystave.operation;

/** Turns the expiry of a table's items on or off. */
public record UpdateTimeToLive(String tableName, TimeToLiveSpecification timeToLiveSpecification) {}
