package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.storage.Durability;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageException.Reason;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that is cut short, changed or incomplete. */
class JournalDamageTest {
    @TempDir
    Path folder;

    private int copies;

    /** Writes so many entries k1, k2, ... one by one, and returns what a crash then leaves. */
    private Path crashAfter(int writes, Durability durability) throws IOException {
        Path path = folder.resolve("original" + copies + ".db");
        Path copy = nextCopy();
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT.withDurability(durability))) {
            StoreMap map = store.map("m");
            for (int i = 1; i <= writes; i++) {
                store.awaitDurable(store.write(entry(map, i)));
            }
            StoreCopies.copy(path, copy);
        }
        return copy;
    }

    private Path nextCopy() {
        return folder.resolve("copy" + copies++ + ".db");
    }

    private static WriteBatch entry(StoreMap map, int number) {
        return new WriteBatch().put(map, ("k" + number).getBytes(UTF_8), ("value " + number).getBytes(UTF_8));
    }

    private static List<Path> segments(Path store) throws IOException {
        try (Stream<Path> files = Files.list(StorePaths.journalFolder(store))) {
            return files.sorted().toList();
        }
    }

    private static Path lastSegment(Path store) throws IOException {
        List<Path> segments = segments(store);
        return segments.get(segments.size() - 1);
    }

    /** Where the records of a segment start, and where the last one ends. */
    private static List<Integer> bounds(byte[] segment) {
        JournalFormat.Header header = Objects.requireNonNull(JournalFormat.readHeader(segment));
        List<Integer> bounds = new ArrayList<>(List.of(JournalFormat.HEADER_BYTES));
        JournalFormat.Found found = JournalFormat.find(segment, JournalFormat.HEADER_BYTES, header.salt());
        while (found != null) {
            bounds.add(found.end());
            found = JournalFormat.find(segment, found.end(), header.salt());
        }
        return bounds;
    }

    private static void assertHolds(Path path, int writes) {
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            StoreMap map = store.map("m");
            for (int i = 1; i <= writes; i++) {
                assertThat(store.get(map, ("k" + i).getBytes(UTF_8)))
                        .as("entry %d of %d", i, writes)
                        .isEqualTo(("value " + i).getBytes(UTF_8));
            }
            assertThat(store.get(map, ("k" + (writes + 1)).getBytes(UTF_8))).isNull();
        }
    }

    private static void assertDamaged(Path path, int number) {
        assertThatThrownBy(() -> H2Store.open(path, StorageOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
                .hasMessageContaining("write " + number + " of its journal was safely on disk");
    }

    @Test
    void endsBeforeALastRecordThatIsCutShortAnywhere() throws IOException {
        Path path = crashAfter(3, Durability.POWER);
        byte[] segment = Files.readAllBytes(lastSegment(path));
        List<Integer> bounds = bounds(segment);
        int lastStart = bounds.get(bounds.size() - 2);

        for (int length = lastStart; length <= segment.length; length++) {
            Path copy = nextCopy();
            StoreCopies.copy(path, copy);
            Files.write(lastSegment(copy), Arrays.copyOf(segment, length));

            assertHolds(copy, length == segment.length ? 3 : 2);
        }
    }

    @Test
    void endsBeforeALastRecordOfWhichAByteIsWrong() throws IOException {
        Path path = crashAfter(3, Durability.POWER);
        byte[] segment = Files.readAllBytes(lastSegment(path));
        List<Integer> bounds = bounds(segment);
        int lastStart = bounds.get(bounds.size() - 2);

        for (int position = lastStart; position < segment.length; position++) {
            Path copy = nextCopy();
            StoreCopies.copy(path, copy);
            byte[] flipped = segment.clone();
            flipped[position] ^= 0x10;
            Files.write(lastSegment(copy), flipped);

            assertHolds(copy, 2);
        }
    }

    @Test
    void goesOnAfterATornTailAndAnotherCrash() throws IOException {
        Path path = crashAfter(3, Durability.PROCESS);
        byte[] segment = Files.readAllBytes(lastSegment(path));
        Files.write(lastSegment(path), Arrays.copyOf(segment, segment.length - 1));
        Path second = nextCopy();
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            store.awaitDurable(store.write(entry(store.map("m"), 3)));
            StoreCopies.copy(path, second);
        }

        assertThat(segments(second)).hasSize(2);
        assertHolds(second, 3);
    }

    @Test
    void refusesARecordThatWasForcedAndHasChanged() throws IOException {
        Path path = crashAfter(20, Durability.POWER);
        byte[] segment = Files.readAllBytes(lastSegment(path));
        List<Integer> bounds = bounds(segment);
        Random random = new Random(7);

        for (int record = 0; record < bounds.size() - 3; record++) {
            Path copy = nextCopy();
            StoreCopies.copy(path, copy);
            int position = bounds.get(record) + random.nextInt(bounds.get(record + 1) - bounds.get(record));
            byte[] flipped = segment.clone();
            flipped[position] ^= (byte) (1 << random.nextInt(8));
            Files.write(lastSegment(copy), flipped);
            byte[] before = Files.readAllBytes(lastSegment(copy));

            assertDamaged(copy, record + 1);
            assertThat(lastSegment(copy)).hasBinaryContent(before);
        }
    }

    @Test
    void endsBeforeAHoleThatAPowerFailureLeftInWritesThatWereNeverForced() throws IOException {
        Path path = folder.resolve("original.db");
        Path copy = nextCopy();
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT.withDurability(Durability.PROCESS))) {
            StoreMap map = store.map("m");
            long sequence = 0;
            for (int i = 1; i <= 3; i++) {
                sequence = store.write(entry(map, i));
            }
            store.awaitDurable(sequence); // One group, so that no record can know of another's force.
            StoreCopies.copy(path, copy);
        }
        byte[] segment = Files.readAllBytes(lastSegment(copy));
        List<Integer> bounds = bounds(segment);
        int second = bounds.get(2);
        Arrays.fill(segment, second, bounds.get(3), (byte) 0);
        Files.write(lastSegment(copy), segment);

        assertHolds(copy, 1);
        assertHolds(copy, 1);
    }

    @Test
    void refusesAMissingSegmentBetweenOthers() throws IOException {
        Path path = crashAfter(2, Durability.PROCESS);
        for (int more = 3; more <= 4; more++) {
            Path next = nextCopy();
            try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
                store.awaitDurable(store.write(entry(store.map("m"), more)));
                StoreCopies.copy(path, next);
            }
            path = next;
        }
        assertThat(segments(path)).hasSize(3);
        Files.delete(segments(path).get(1));

        assertDamaged(path, 4);
    }

    @Test
    void refusesAMissingFirstSegment() throws IOException {
        Path path = crashAfter(2, Durability.PROCESS);
        Path next = nextCopy();
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            store.awaitDurable(store.write(entry(store.map("m"), 3)));
            StoreCopies.copy(path, next);
        }
        Files.delete(segments(next).get(0));

        assertThatThrownBy(() -> H2Store.open(next, StorageOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.JOURNAL_INCOMPLETE))
                .hasMessageContaining("its journal lacks the writes from 1 to 3");
    }

    @Test
    void keepsASegmentThatWasCutWithoutAWriteInIt() throws IOException {
        Path path = crashAfter(2, Durability.PROCESS);
        Path second = nextCopy();
        try (H2Store store = (H2Store) H2Store.open(path, StorageOptions.DEFAULT)) {
            store.mergeNow(); // Merges what was replayed, while the new segment is empty.
            store.awaitDurable(store.write(entry(store.map("m"), 3)));
            StoreCopies.copy(path, second);
        }

        assertHolds(second, 3);
    }
}
