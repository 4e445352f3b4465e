package io.keystave.engine.backup;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.operation.RestoreSummary;
import java.util.stream.Stream;

/** Which tables are being restored, and from what. */
final class Restores {
    private Restores() {}

    /** Whether a table is being restored to a moment of the given one. */
    static boolean isSource(TableCatalog tables, Table table) {
        return running(tables)
                .filter(restore -> restore.sourceBackupArn() == null)
                .map(RestoreSummary::sourceTableArn)
                .flatMap(Stream::ofNullable)
                .map(tables::find)
                .flatMap(Stream::ofNullable)
                .anyMatch(source -> source.name().equals(table.name()));
    }

    /** Whether a table is being restored from a backup. */
    static boolean isSource(TableCatalog tables, String backupArn) {
        return running(tables).anyMatch(restore -> backupArn.equals(restore.sourceBackupArn()));
    }

    private static Stream<RestoreSummary> running(TableCatalog tables) {
        return tables.all().stream()
                .map(table -> table.definition().settings().attachments().restored())
                .flatMap(Stream::ofNullable)
                .filter(RestoreSummary::restoreInProgress);
    }
}
