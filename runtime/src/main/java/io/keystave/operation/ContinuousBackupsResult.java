package io.keystave.operation;

/** To which moments a table can be restored from now on. */
public record ContinuousBackupsResult(ContinuousBackupsDescription description) {}
