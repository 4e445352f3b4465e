package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Sets the policy that tells who else may use a table or stream. An embedded engine keeps it and obeys nobody's.
 *
 * @param policy a policy document of up to 20 KB
 * @param expectedRevisionId the revision it replaces, or {@code NO_POLICY}; null for whatever there is
 */
public record PutResourcePolicy(
        String resourceArn, String policy, @Nullable String expectedRevisionId) {}
