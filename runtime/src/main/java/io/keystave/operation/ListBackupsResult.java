package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Backups in the order in which they were made.
 *
 * @param lastEvaluatedBackupArn where to go on; null if these were the last
 */
public record ListBackupsResult(
        List<BackupSummary> backupSummaries, @Nullable String lastEvaluatedBackupArn) {
    public ListBackupsResult {
        backupSummaries = List.copyOf(backupSummaries);
    }
}
