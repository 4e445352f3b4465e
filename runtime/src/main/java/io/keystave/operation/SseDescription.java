package io.keystave.operation;

/** The customer's key that a table is encrypted with; its status is always ENABLED and its type KMS. */
public record SseDescription(String kmsMasterKeyArn) {}
