package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Takes the policy from a table or stream.
 *
 * @param expectedRevisionId the revision it must have; null for whatever there is
 */
public record DeleteResourcePolicy(
        String resourceArn, @Nullable String expectedRevisionId) {}
