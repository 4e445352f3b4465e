package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * The most request units a second of an on-demand table or index, each at least 1. In a request null leaves a limit as it
 * is and -1 takes it away; in a description null is no limit.
 */
public record OnDemandThroughput(
        @Nullable Long maxReadRequestUnits, @Nullable Long maxWriteRequestUnits) {}
