package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.storage.Durability;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills a writing process again and again, also while it opens what the last kill left, and compares all maps with what
 * it had acknowledged. {@code -Dkeystave.crash.kills=100} for more than the usual few.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("keystave.crash.kills", 5);
    private static final long SEED = Long.getLong("keystave.crash.seed", System.nanoTime());

    @TempDir
    Path folder;

    private record Ack(int count, long sequence) {}

    @ParameterizedTest
    @CsvSource({
        "PROCESS, 1, 300000", // merging most of the time
        "PROCESS, 8, 300000",
        "POWER, 8, 300000",
        "PROCESS, 4, 100000000" // never merging, so that opening replays much
    })
    void keepsWholeWhatItAcknowledged(Durability durability, int writers, long checkpointBytes) throws Exception {
        Random random = new Random(SEED);
        Path path = folder.resolve("shop.db");
        Map<Integer, Ack> acks = new HashMap<>();

        for (int kill = 0; kill < KILLS; kill++) {
            // Every other time from its start on, so that some kills hit the opening.
            boolean fromFirstAck = kill % 2 == 0;
            runAndKill(path, durability, writers, checkpointBytes, random.nextInt(400), fromFirstAck, acks);

            if (fromFirstAck) {
                Path copy = copyOf(path);
                try (Storage store = H2Store.open(copy, StorageOptions.DEFAULT)) {
                    checkAll(store, acks);
                }
            }
        }
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            checkAll(store, acks);
        }
        assertThat(StorePaths.journalFolder(path)).doesNotExist();
    }

    private static void runAndKill(
            Path path,
            Durability durability,
            int writers,
            long checkpointBytes,
            int millis,
            boolean fromFirstAck,
            Map<Integer, Ack> acks)
            throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashWriter.class.getName(),
                        path.toString(),
                        durability.name(),
                        Integer.toString(writers),
                        Long.toString(checkpointBytes)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread killer = new Thread(() -> kill(process, millis));
        if (!fromFirstAck) {
            killer.start();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (fromFirstAck && killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
                String[] parts = line.split(" ", -1);
                // The kill may have cut the last line short.
                if (parts.length == 4) {
                    acks.put(Integer.parseInt(parts[0]), new Ack(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may end in the middle.
        }
        killer.join();
        process.waitFor();
    }

    private static void kill(Process process, int millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** A copy to look into, so that the original stays as the kill left it. */
    private Path copyOf(Path path) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy").resolve("shop.db");
        StoreCopies.copy(path, copy);
        return copy;
    }

    private static void checkAll(Storage store, Map<Integer, Ack> acks) {
        StoreMap counts = store.map("counts");
        Map<Integer, Integer> found = new HashMap<>();
        Range range = store.range(counts, null, null);
        while (range.next()) {
            found.put(
                    ByteBuffer.wrap(range.key()).getInt(),
                    ByteBuffer.wrap(range.value()).getInt());
        }
        acks.forEach((writer, ack) -> assertThat(found.getOrDefault(writer, 0))
                .as("seed %d, writer %d", SEED, writer)
                .isGreaterThanOrEqualTo(ack.count));
        checkByCount(store, found);
        checkStream(store, found, acks);
        checkLog(store, found);
    }

    private static void checkByCount(Storage store, Map<Integer, Integer> counts) {
        Map<Integer, Integer> found = new HashMap<>();
        Range range = store.range(store.map("byCount"), null, null);
        while (range.next()) {
            ByteBuffer key = ByteBuffer.wrap(range.key());
            int count = key.getInt();
            assertThat(found.put(key.getInt(), count)).as("seed %d", SEED).isNull();
        }
        assertThat(found).as("seed %d", SEED).isEqualTo(counts);
    }

    private static void checkStream(Storage store, Map<Integer, Integer> counts, Map<Integer, Ack> acks) {
        StoreMap stream = store.map("stream");
        Map<Integer, Integer> last = new HashMap<>();
        Range range = store.range(stream, null, null);
        while (range.next()) {
            ByteBuffer value = ByteBuffer.wrap(range.value());
            int writer = value.getInt();
            int count = value.getInt();
            assertThat(count)
                    .as("seed %d: no record of writer %d is missing or twice", SEED, writer)
                    .isEqualTo(last.getOrDefault(writer, 0) + 1);
            last.put(writer, count);
        }
        assertThat(last).as("seed %d", SEED).isEqualTo(counts);
        acks.forEach((writer, ack) -> assertThat(
                        store.get(stream, WriteBatch.sequencedKey(new byte[0], ack.sequence, 0)))
                .as("seed %d, sequence %d", SEED, ack.sequence)
                .isEqualTo(CrashWriter.logKey(writer, ack.count)));
    }

    private static void checkLog(Storage store, Map<Integer, Integer> counts) {
        counts.forEach((writer, count) -> {
            Range log = store.range(store.map("log"), CrashWriter.logKey(writer, 0), CrashWriter.logKey(writer + 1, 0));
            for (int logged = Math.max(1, count - CrashWriter.LOGGED + 1); logged <= count; logged++) {
                assertThat(log.next()).as("seed %d", SEED).isTrue();
                assertThat(log.key()).as("seed %d", SEED).isEqualTo(CrashWriter.logKey(writer, logged));
            }
            assertThat(log.next()).as("seed %d", SEED).isFalse();
        });
    }
}
