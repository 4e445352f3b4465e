package io.keystave.operation;

/** Asks for a backup. */
public record DescribeBackup(String backupArn) {}
