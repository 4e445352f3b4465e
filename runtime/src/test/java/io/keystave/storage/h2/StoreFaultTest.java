package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.storage.Durability;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageException.Reason;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Full disks, failing syncs and power failures, on a {@link FaultyDisk}. */
class StoreFaultTest {
    @TempDir
    Path folder;

    private Path path;
    private FaultyDisk disk;

    @BeforeEach
    void makeDisk() throws IOException {
        path = folder.resolve("shop.db");
        disk = new FaultyDisk(path);
    }

    private H2Store open(Durability durability) {
        return open(durability, 1 << 30);
    }

    private H2Store open(Durability durability, long checkpointBytes) {
        StorageOptions options =
                StorageOptions.DEFAULT.withDurability(durability).withCheckpointBytes(checkpointBytes);
        return new StoreOpener(path, options, disk).open();
    }

    private static long put(Storage store, String key, int bytes) {
        return store.write(new WriteBatch().put(store.map("m"), key.getBytes(UTF_8), new byte[bytes]));
    }

    private static void assertFailed(Storage store, Reason reason, String text) {
        StoreMap map = new StoreMap(0, "m");
        for (Runnable call : List.<Runnable>of(
                () -> put(store, "later", 1),
                () -> store.get(map, new byte[1]),
                () -> store.awaitDurable(1),
                store::snapshot)) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                    .hasMessageContaining(text);
        }
    }

    private void assertReopensWith(String... keys) {
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            for (String key : keys) {
                assertThat(store.get(store.map("m"), key.getBytes(UTF_8)))
                        .as(key)
                        .isNotNull();
            }
        }
    }

    @Test
    void closesItselfWhenTheJournalFindsTheDiskFull() {
        H2Store store = open(Durability.PROCESS);
        store.awaitDurable(put(store, "a", 100));
        disk.leaveRoom(50);

        long lost = put(store, "b", 100);
        assertThatThrownBy(() -> store.awaitDurable(lost)).hasMessageContaining("the disk is full");

        assertFailed(store, Reason.DISK_FULL, "make room and open it again");
        store.close();
        assertReopensWith("a");
    }

    @Test
    void closesItselfWhenAMergeFindsTheDiskFull() {
        H2Store store = open(Durability.PROCESS);
        store.awaitDurable(put(store, "a", 100_000));
        disk.leaveRoom(10_000);

        assertThatThrownBy(store::mergeNow).hasMessageContaining("the disk is full");

        assertFailed(store, Reason.DISK_FULL, "make room and open it again");
        store.close();
        assertReopensWith("a");
    }

    @Test
    void acknowledgesNothingOnceASyncHasFailed() {
        H2Store store = open(Durability.POWER);
        store.awaitDurable(put(store, "a", 100));
        disk.failSyncs();

        long unsure = put(store, "b", 100);
        assertThatThrownBy(() -> store.awaitDurable(unsure)).hasMessageContaining("Input/output error");

        assertThat(store.durableSequence()).isLessThan(unsure);
        assertFailed(store, Reason.IO_ERROR, "open it again when the cause is gone");
        store.close();
        assertReopensWith("a");
    }

    @Test
    void failsWritersWhenTheMergerDies() {
        H2Store store = open(Durability.PROCESS);
        store.awaitDurable(put(store, "a", 100));
        disk.failMainFile();

        assertThatThrownBy(store::mergeNow).isInstanceOf(StorageException.class);

        assertFailed(store, Reason.IO_ERROR, "Input/output error");
        store.close();
        assertReopensWith("a");
    }

    @Test
    void keepsTheJournalWhenTheLastMergeFails() {
        H2Store store = open(Durability.PROCESS);
        store.awaitDurable(put(store, "a", 100));
        disk.failMainFile();

        assertThatThrownBy(store::close).isInstanceOf(StorageException.class);

        assertReopensWith("a");
    }

    /**
     * A writer with entries 1, 2, 3, ..., each of them in two maps, of which it trims one. After a power failure the
     * store has the entries up to some number, none in part, and with POWER all that were acknowledged.
     */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void losesNoMoreThanTheEndInAPowerFailure(Durability durability) throws IOException {
        long seed = 11;
        Random random = new Random(seed);
        H2Store store = open(durability, 60_000);
        StoreMap entries = store.map("entries");
        StoreMap recent = store.map("recent");
        store.awaitDurable(store.sequence());
        for (int number = 1; number <= 1_200; number++) {
            long sequence = store.write(new WriteBatch()
                    .put(entries, key(number), new byte[random.nextInt(400)])
                    .deleteRange(recent, null, key(Math.max(0, number - 5)))
                    .put(recent, key(number), new byte[10]));
            store.awaitDurable(sequence);
            if (number % 40 == 0) {
                Path left = disk.powerFailure(folder.resolve("left" + number), random);
                int found = checkLeft(left, seed);
                if (durability == Durability.POWER) {
                    assertThat(found).as("seed %d", seed).isEqualTo(number);
                }
            }
        }
        store.close();
    }

    private static int checkLeft(Path left, long seed) {
        try (Storage store = H2Store.open(left, StorageOptions.DEFAULT)) {
            int last = 0;
            Range range = store.range(store.map("entries"), null, null);
            while (range.next()) {
                assertThat(ByteBuffer.wrap(range.key()).getInt())
                        .as("seed %d", seed)
                        .isEqualTo(++last);
            }
            Range recent = store.range(store.map("recent"), null, null);
            for (int number = Math.max(1, last - 5); number <= last; number++) {
                assertThat(recent.next()).as("seed %d", seed).isTrue();
                assertThat(ByteBuffer.wrap(recent.key()).getInt())
                        .as("seed %d", seed)
                        .isEqualTo(number);
            }
            assertThat(recent.next()).as("seed %d", seed).isFalse();
            return last;
        }
    }

    private static byte[] key(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
