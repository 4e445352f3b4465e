package io.keystave.operation;

/** The policy of a table or stream. */
public record GetResourcePolicyResult(String policy, String revisionId) {}
