package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whether items of a table expire.
 *
 * @param attributeName the attribute that tells when; null if they do not
 */
public record DescribeTimeToLiveResult(
        TimeToLiveStatus timeToLiveStatus, @Nullable String attributeName) {}
