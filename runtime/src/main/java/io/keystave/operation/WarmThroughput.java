package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * The units a second that a table or index can serve at once, each at least 1. It can be raised and never lowered. In a
 * request null leaves a number as it is.
 */
public record WarmThroughput(
        @Nullable Long readUnitsPerSecond, @Nullable Long writeUnitsPerSecond) {}
