package io.keystave.operation;

/** Deletes a backup. */
public record DeleteBackup(String backupArn) {}
