package io.keystave.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that builds an index while it writes, and lets the next one complete it. */
class BackfillKillTest {
    private static final int ROUNDS = Integer.getInteger("keystave.kill.rounds", 6);
    private static final long SEED = Long.getLong("keystave.kill.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void completesTheIndexAfterAKill() throws Exception {
        Random random = new Random(SEED);
        int interrupted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path path = folder.resolve("shop-" + round);
            runAndKill(path, random.nextInt(150));

            EngineOptions byHand = EngineOptions.DEFAULT.withWorksByItself(false);
            try (Engine engine = Engine.on(H2Store.open(path, StorageOptions.DEFAULT), byHand)) {
                assertThat(engine.audit()).as("round %d, seed %d", round, SEED).isEmpty();
                interrupted += index(engine).indexStatus() == IndexStatus.CREATING ? 1 : 0;
                while (engine.workInBackground()) {
                    // Each call does a part.
                }
                assertThat(index(engine).indexStatus())
                        .as("round %d, seed %d", round, SEED)
                        .isEqualTo(IndexStatus.ACTIVE);
                assertThat(index(engine).itemCount()).isPositive();
                assertThat(engine.audit()).as("round %d, seed %d", round, SEED).isEmpty();
            }
        }
        assertThat(interrupted)
                .as("kills while the index was built, seed %d", SEED)
                .isPositive();
    }

    private static GlobalSecondaryIndexDescription index(Engine engine) {
        return engine.describeTable(new DescribeTable(BackfillKillWriter.TABLE))
                .table()
                .globalSecondaryIndexes()
                .get(0);
    }

    /** Lets the process write until it has begun to build the index, and then for a while. */
    private static void runAndKill(Path path, int millis) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BackfillKillWriter.class.getName(),
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
