package io.keystave.operation;

/** A stream as it is now. */
public record DescribeStreamResult(StreamDescription streamDescription) {}
