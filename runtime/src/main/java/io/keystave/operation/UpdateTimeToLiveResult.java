package io.keystave.operation;

/** What was asked for. */
public record UpdateTimeToLiveResult(TimeToLiveSpecification timeToLiveSpecification) {}
