package io.keystave.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.expression.KeyOperator;
import io.keystave.operation.ListTables;
import io.keystave.operation.Query;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes through the engine, again and again, and compares what is stored with what it acknowledged:
 * all of it is there, of the step under way all or nothing, no index entry without its item or the other way round, and
 * for each item the stream's records lead to what is stored.
 * {@code -Dkeystave.kill.rounds=1000} for more than the usual few.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("keystave.kill.rounds", 20);
    private static final long SEED = Long.getLong("keystave.kill.seed", System.nanoTime());

    @TempDir
    Path folder;

    private final int[] nextStep = new int[KillScript.WRITERS];
    private final List<Map<Long, Item>> models = new ArrayList<>();

    @Test
    void keepsEveryAcknowledgedWriteAndNoneInPart() throws Exception {
        Random random = new Random(SEED);
        Path path = folder.resolve("shop");
        for (int writer = 0; writer < KillScript.WRITERS; writer++) {
            models.add(new TreeMap<>());
        }

        for (int round = 0; round < ROUNDS; round++) {
            int[] acknowledged = runAndKill(path, random.nextInt(200));

            try (Engine engine = Engine.on(H2Store.open(path, StorageOptions.DEFAULT), EngineOptions.DEFAULT)) {
                if (!engine.listTables(ListTables.ALL).tableNames().isEmpty()) {
                    assertThat(engine.audit())
                            .as("round %d, seed %d", round, SEED)
                            .isEmpty();
                    for (int writer = 0; writer < KillScript.WRITERS; writer++) {
                        requireAcknowledged(engine, writer, acknowledged[writer], round);
                    }
                }
            }
        }
        assertThat(nextStep).as("steps of each writer").doesNotContain(0);
    }

    private void requireAcknowledged(Engine engine, int writer, int acknowledged, int round) {
        Map<Long, Item> model = models.get(writer);
        while (nextStep[writer] <= acknowledged) {
            KillScript.run(model, writer, nextStep[writer]++);
        }
        List<Item> stored = stored(engine, writer);
        if (!stored.equals(List.copyOf(model.values()))) {
            // The step that was not acknowledged may have been written nevertheless.
            KillScript.run(model, writer, nextStep[writer]++);
        }
        assertThat(stored)
                .as("writer %d, round %d, seed %d", writer, round, SEED)
                .isEqualTo(List.copyOf(model.values()));
    }

    private static List<Item> stored(Engine engine, int writer) {
        return engine.query(Query.of(
                        KillScript.TABLE,
                        KeyConditionExpression.of(Condition.of(
                                "customer", KeyOperator.EQUAL, AttributeValue.ofString(KillScript.customer(writer))))))
                .items();
    }

    /** Lets the writers run for a while after their first step; gives the last acknowledged step of each, or -1. */
    private int[] runAndKill(Path path, int millis) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KillWriter.class.getName(),
                path.toString()));
        for (int step : nextStep) {
            command.add(Integer.toString(step));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread killer = new Thread(() -> kill(process, millis));
        int[] acknowledged = new int[KillScript.WRITERS];
        Arrays.fill(acknowledged, -1);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
                String[] parts = line.split(" ", -1);
                // The kill may have cut the last line short.
                if (parts.length == 3) {
                    acknowledged[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may end in the middle.
        }
        killer.join();
        process.waitFor();
        return acknowledged;
    }

    private static void kill(Process process, int millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not by the process itself, which would close the pipe with what was acknowledged last in it.
        process.toHandle().destroyForcibly();
    }
}
