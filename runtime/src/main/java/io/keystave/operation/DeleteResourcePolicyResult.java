package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * There is no policy any more.
 *
 * @param revisionId the one that was deleted; null if there was none
 */
public record DeleteResourcePolicyResult(@Nullable String revisionId) {}
