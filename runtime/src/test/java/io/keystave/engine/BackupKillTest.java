package io.keystave.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.BackupStatus;
import io.keystave.operation.BackupSummary;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ListBackups;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.Scan;
import io.keystave.operation.TableStatus;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeValue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that backs up and restores a table while it writes, and lets the next one complete both. */
class BackupKillTest {
    private static final int ROUNDS = Integer.getInteger("keystave.kill.rounds", 4);
    private static final long SEED = Long.getLong("keystave.kill.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void completesBackupAndRestoreAfterAKill() throws Exception {
        Random random = new Random(SEED);
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path path = folder.resolve("shop-" + round);
            runAndKill(path, random.nextInt(50));

            EngineOptions byHand = EngineOptions.DEFAULT.withWorksByItself(false);
            try (Engine engine = Engine.on(H2Store.open(path, StorageOptions.DEFAULT), byHand)) {
                interrupted += status(engine, "earlier") == TableStatus.CREATING ? 1 : 0;
                assertThat(engine.audit()).as("round %d, seed %d", round, SEED).isEmpty();
                finishWork(engine);
                BackupSummary backup =
                        engine.listBackups(ListBackups.ALL).backupSummaries().get(0);
                engine.restoreTableFromBackup(
                        new RestoreTableFromBackup(backup.details().backupArn(), "copy"));
                finishWork(engine);

                assertThat(backup.details().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
                assertThat(engine.scan(Scan.of("copy")).count()).isPositive();
                assertThat(status(engine, "earlier")).isEqualTo(TableStatus.ACTIVE);
                assertThat(engine.scan(Scan.of("earlier")).items())
                        .as("round %d, seed %d", round, SEED)
                        .hasSize(BackupKillWriter.ITEMS)
                        .allMatch(item ->
                                AttributeValue.ofNumber(0).equals(item.toMap().get("product")));
                assertThat(engine.audit()).as("round %d, seed %d", round, SEED).isEmpty();
            }
        }
        assertThat(interrupted)
                .as("kills while the table was restored, seed %d", SEED)
                .isPositive();
    }

    private static TableStatus status(Engine engine, String table) {
        return engine.describeTable(new DescribeTable(table)).table().tableStatus();
    }

    private static void finishWork(Engine engine) {
        while (engine.workInBackground()) {
            // Each call does a part.
        }
    }

    /** Lets the process write until it has begun to back up and restore, and then for a while. */
    private static void runAndKill(Path path, int millis) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BackupKillWriter.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("building");
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}
