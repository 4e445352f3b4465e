package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.storage.Durability;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import io.keystave.storage.WriteBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads, merges beside them, and what that may cost. */
class StoreConcurrencyTest {
    @TempDir
    Path folder;

    private Storage open(Durability durability, long checkpointBytes) {
        StorageOptions options =
                StorageOptions.DEFAULT.withDurability(durability).withCheckpointBytes(checkpointBytes);
        return H2Store.open(folder.resolve("shop.db"), options);
    }

    private static void runAll(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] key(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    @Test
    void sharesOneSyncAmongWritersThatWait() throws Exception {
        CountingFiles files = new CountingFiles(folder.resolve("shop.db"));
        int writers = 16;
        int writes = 50;
        try (Storage store = new StoreOpener(
                        folder.resolve("shop.db"), StorageOptions.DEFAULT.withDurability(Durability.POWER), files)
                .open()) {
            StoreMap map = store.map("m");
            int before = files.forces.get();
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                tasks.add(() -> {
                    for (int n = 0; n < writes; n++) {
                        long sequence = store.write(new WriteBatch().put(map, key(writer), key(n)));
                        store.awaitDurable(sequence);
                        assertThat(store.durableSequence()).isGreaterThanOrEqualTo(sequence);
                    }
                    return null;
                });
            }
            runAll(tasks);

            assertThat(files.forces.get() - before).isPositive().isLessThan(writers * writes / 2);
        }
    }

    /** Two entries that always change together are seen apart by no snapshot, and lost by no scan. */
    @Test
    void showsWholeWritesToSnapshotsWhileMergesRun() throws Exception {
        int keys = 2_000;
        try (H2Store store = (H2Store) open(Durability.PROCESS, 200_000)) {
            StoreMap left = store.map("left");
            StoreMap right = store.map("right");
            for (int i = 0; i < keys; i++) {
                store.write(new WriteBatch().put(left, key(i), key(0)).put(right, key(i), key(0)));
            }
            AtomicBoolean done = new AtomicBoolean();
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int writer = i;
                tasks.add(() -> {
                    for (int n = 1; n <= 20_000; n++) {
                        int key = (n * 7919) % (keys / 2) * 2 + writer;
                        store.write(new WriteBatch().put(left, key(key), key(n)).put(right, key(key), key(n)));
                    }
                    done.set(true);
                    return null;
                });
            }
            tasks.add(() -> {
                while (!done.get()) {
                    try (Snapshot snapshot = store.snapshot()) {
                        assertSame(snapshot, left, right, keys);
                    }
                }
                return null;
            });
            tasks.add(() -> {
                while (!done.get()) {
                    assertCount(store.range(left, null, null), keys);
                    assertCount(store.rangeDescending(right, null, null), keys);
                    assertThat(store.get(left, key(keys / 2))).isNotNull();
                }
                return null;
            });
            runAll(tasks);
        }
    }

    private static void assertSame(StoreReader reader, StoreMap left, StoreMap right, int keys) {
        Range a = reader.range(left, null, null);
        Range b = reader.range(right, null, null);
        int count = 0;
        while (a.next()) {
            assertThat(b.next()).isTrue();
            assertThat(b.value()).isEqualTo(a.value());
            count++;
        }
        assertThat(count).isEqualTo(keys);
    }

    private static void assertCount(Range range, int keys) {
        int count = 0;
        while (range.next()) {
            count++;
        }
        assertThat(count).isEqualTo(keys);
    }

    @Test
    void backsUpOneMomentWhileWritesGoOn() throws Exception {
        Path copy = folder.resolve("backup.db");
        int keys = 1_000;
        try (Storage store = open(Durability.PROCESS, 200_000)) {
            StoreMap left = store.map("left");
            StoreMap right = store.map("right");
            for (int i = 0; i < keys; i++) {
                store.write(new WriteBatch().put(left, key(i), new byte[300]).put(right, key(i), new byte[300]));
            }
            AtomicBoolean done = new AtomicBoolean();
            runAll(List.of(
                    () -> {
                        for (int n = 1; !done.get(); n++) {
                            byte[] value = ByteBuffer.allocate(300).putInt(n).array();
                            store.write(new WriteBatch()
                                    .put(left, key(n % keys), value)
                                    .put(right, key(n % keys), value));
                        }
                        return null;
                    },
                    () -> {
                        try {
                            store.backupTo(copy);
                        } finally {
                            done.set(true);
                        }
                        return null;
                    }));

            assertThatThrownBy(() -> store.backupTo(copy))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("Cannot write a backup to \"" + copy
                            + "\": something is there already. Give it a path of its own.");
        }
        assertThat(StorePaths.journalFolder(copy)).doesNotExist();
        for (int opening = 0; opening < 2; opening++) {
            try (Storage restored = H2Store.open(copy, StorageOptions.DEFAULT)) {
                assertThat(restored.mapNames()).containsExactly("left", "right");
                assertSame(restored, restored.map("left"), restored.map("right"), keys + opening);
                WriteBatch more = new WriteBatch();
                for (String name : restored.mapNames()) {
                    more.put(restored.map(name), key(keys), new byte[1]);
                }
                restored.write(more);
            }
        }
    }

    @Test
    void staysSmallWhileEveryItemIsRewrittenTenTimes() throws IOException {
        int keys = 20_000;
        long live = keys * 404L;
        try (Storage store = open(Durability.PROCESS, live / 5)) {
            StoreMap map = store.map("m");
            long peak = 0;
            for (int rewrite = 0; rewrite <= 10; rewrite++) {
                for (int i = 0; i < keys; i++) {
                    store.write(new WriteBatch().put(map, key(i * 7919 % keys), new byte[400]));
                    if (rewrite > 1 && i % 500 == 0) {
                        peak = Math.max(peak, store.sizes().diskBytes());
                    }
                }
            }
            // 2 x is the aim for larger stores, whose slices are small beside them.
            assertThat(peak).isBetween(live, live * 5 / 2);
        }
        assertThat(Files.size(folder.resolve("shop.db"))).isLessThan(live * 2);
    }

    @Test
    void survivesInterruptedThreads() throws Exception {
        try (H2Store store = (H2Store) open(Durability.POWER, 100_000)) {
            StoreMap map = store.map("m");
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int writer = i;
                tasks.add(() -> {
                    for (int n = 0; n < 300; n++) {
                        Thread.currentThread().interrupt();
                        store.awaitDurable(
                                store.write(new WriteBatch().put(map, key(writer * 1_000 + n), new byte[500])));
                        assertThat(store.get(map, key(writer * 1_000))).hasSize(500);
                        assertThat(Thread.interrupted()).isTrue();
                    }
                    return null;
                });
            }
            runAll(tasks);
            store.mergeNow();
            assertCount(store.range(map, null, null), 1_200);
        }
    }

    @Test
    void keepsLargeValuesAndLargeBatches() {
        try (H2Store store = (H2Store) open(Durability.PROCESS, 1_000_000)) {
            StoreMap map = store.map("m");
            WriteBatch batch = new WriteBatch();
            for (int i = 0; i < 100; i++) {
                batch.put(map, ("large" + i).getBytes(UTF_8), new byte[400_000]);
            }
            store.awaitDurable(store.write(batch));

            for (int pass = 0; pass < 2; pass++) {
                Range range = store.rangeDescending(map, null, null);
                for (int i = 0; i < 100; i++) {
                    assertThat(range.next()).isTrue();
                    assertThat(range.value()).hasSize(400_000);
                }
                assertThat(range.next()).isFalse();
                store.mergeNow();
            }
        }
    }

    @Test
    void releasesWhatASnapshotHeldWhenTheStoreCloses() {
        Storage store = open(Durability.PROCESS, 100_000);
        StoreMap map = store.map("m");
        store.write(new WriteBatch().put(map, key(1), key(1)));
        Snapshot snapshot = store.snapshot();

        store.close();

        assertThatThrownBy(() -> snapshot.get(map, key(1))).isInstanceOf(StorageException.class);
        try (Storage again = open(Durability.PROCESS, 100_000)) {
            assertThat(again.get(again.map("m"), key(1))).isEqualTo(key(1));
        }
    }
}
