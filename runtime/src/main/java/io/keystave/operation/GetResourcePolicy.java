package io.keystave.operation;

/** Asks for the policy of a table or stream. */
public record GetResourcePolicy(String resourceArn) {}
