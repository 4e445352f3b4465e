package io.keystave.operation;

/** The policy is set and has that revision. */
public record PutResourcePolicyResult(String revisionId) {}
