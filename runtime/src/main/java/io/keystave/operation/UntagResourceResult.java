package io.keystave.operation;

/** That it was done. */
public record UntagResourceResult() {}
