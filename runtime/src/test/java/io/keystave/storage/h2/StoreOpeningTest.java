package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageException.Reason;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found at a path, and what is refused without a touch. */
class StoreOpeningTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void choosePath() {
        path = folder.resolve("shop.db");
    }

    private static void assertRefused(Path path, Reason reason, String text) {
        assertThatThrownBy(() -> H2Store.open(path, StorageOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith("Cannot open the store at \"" + path + "\": ")
                .hasMessageContaining(text);
    }

    private void put(Storage store, String key) {
        store.awaitDurable(store.write(new WriteBatch().put(store.map("m"), key.getBytes(UTF_8), new byte[100])));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void makesFoldersAndLeavesOneFileWhenClosed() throws IOException {
        path = folder.resolve("data/shops/shop.db");
        Storage store = H2Store.open(path, StorageOptions.DEFAULT);
        put(store, "a");
        assertThat(files()).hasSize(2);

        store.close();

        assertThat(files()).containsExactly(path);
        try (Storage again = H2Store.open(path, StorageOptions.DEFAULT)) {
            assertThat(again.get(again.map("m"), "a".getBytes(UTF_8))).hasSize(100);
            assertThat(again.sequence()).isEqualTo(2);
        }
    }

    @Test
    void takesAnEmptyFileForANewStore() throws IOException {
        Files.createFile(path);

        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            assertThat(store.mapNames()).isEmpty();
        }
    }

    @Test
    void refusesAStoreThatThisProcessHasOpen() {
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            put(store, "a");
            assertRefused(path, Reason.LOCKED, "this process has it open already");
            put(store, "b");
        }
    }

    @Test
    void refusesAStoreThatAnotherProcessHasOpen() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashWriter.class.getName(),
                        path.toString(),
                        "PROCESS",
                        "1",
                        "1000000")
                .start();
        try {
            assertThat(other.getInputStream().read()).isPositive(); // It has written.
            assertThatThrownBy(() -> H2Store.open(path, StorageOptions.DEFAULT))
                    .hasMessage("Cannot open the store at \"" + path + "\": another process has it locked. Close that"
                            + " process or give this one a path of its own.");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesAForeignFileAlone() throws IOException {
        byte[] text = "name,price\napple,3\n".getBytes(UTF_8);
        Files.write(path, text);

        assertRefused(path, Reason.NOT_A_STORE, "the file there was not written by Keystave");

        assertThat(files()).containsExactly(path);
        assertThat(path).hasBinaryContent(text);
    }

    @Test
    void leavesAFolderAlone() throws IOException {
        Files.createDirectory(path);

        assertRefused(path, Reason.NOT_A_STORE, "there is a folder");

        assertThat(files()).isEmpty();
    }

    @Test
    void leavesAnotherH2DatabaseAlone() throws IOException {
        try (MVStore other = MVStore.open(path.toString())) {
            other.openMap("customers").put("c1", "Ada");
        }
        byte[] before = Files.readAllBytes(path);

        assertRefused(path, Reason.NOT_A_STORE, "a database, but none of Keystave's");

        assertThat(files()).containsExactly(path);
        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void leavesAStoreOfANewerFormatAlone() throws IOException {
        H2Store.open(path, StorageOptions.DEFAULT).close();
        try (MVStore newer = MVStore.open(path.toString())) {
            MVMap<String, String> catalogue = newer.openMap(
                    "keystave",
                    new MVMap.Builder<String, String>()
                            .keyType(StringDataType.INSTANCE)
                            .valueType(StringDataType.INSTANCE));
            catalogue.put("format", "2");
        }
        byte[] before = Files.readAllBytes(path);

        assertRefused(path, Reason.NEWER_FORMAT, "it has format 2, and this release knows formats up to 1");

        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void refusesADamagedFile() throws IOException {
        H2Store.open(path, StorageOptions.DEFAULT).close();
        byte[] bytes = Files.readAllBytes(path);
        for (int i = 8; i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(path, bytes);

        assertRefused(path, Reason.DAMAGED, "its file is damaged");
    }

    @Test
    void refusesAJournalWithoutItsFile() throws IOException {
        Path copy = copyWhileOpen();
        Files.delete(copy);

        assertRefused(copy, Reason.JOURNAL_INCOMPLETE, "its journal is there, but its file is not");
    }

    @Test
    void refusesAFileThatWasNotClosedWithoutItsJournal() throws IOException {
        Path copy = copyWhileOpen();
        deleteJournal(copy);

        assertRefused(copy, Reason.JOURNAL_INCOMPLETE, "it was not closed, and its journal is missing");
    }

    @Test
    void refusesAJournalOfAnotherStore() throws IOException {
        Path copy = copyWhileOpen();
        Path other = folder.resolve("other.db");
        H2Store.open(other, StorageOptions.DEFAULT).close();
        Files.delete(copy);
        Files.copy(other, copy);

        assertRefused(copy, Reason.JOURNAL_INCOMPLETE, "belongs to another store");
    }

    @Test
    void refusesAJournalOlderThanTheFile() throws IOException {
        Path old = folder.resolve("old.db");
        Path newer = folder.resolve("newer.db");
        try (H2Store store = (H2Store) H2Store.open(path, StorageOptions.DEFAULT)) {
            put(store, "a");
            StoreCopies.copy(path, old);
            put(store, "b");
            store.mergeNow();
            StoreCopies.copy(path, newer);
        }
        deleteJournal(newer);
        Files.move(StorePaths.journalFolder(old), StorePaths.journalFolder(newer));

        assertRefused(newer, Reason.JOURNAL_INCOMPLETE, "its journal ends at write 2, but its file has writes up to 3");
    }

    @Test
    void refusesAJournalThatLacksWritesOfAMergeThatACrashInterrupted() throws IOException {
        Path copy = copyWhileOpen();
        MainFile file = MainFile.open(StorePaths.h2Name(copy), StorageOptions.DEFAULT, new Failures(copy));
        file.setSequences(0, 7);
        file.commit();
        file.close();

        assertRefused(copy, Reason.JOURNAL_INCOMPLETE, "its journal ends at write 2, but its file has writes up to 7");
    }

    private Path copyWhileOpen() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            StoreMap map = store.map("m");
            store.awaitDurable(store.write(new WriteBatch().put(map, new byte[] {1}, new byte[] {2})));
            StoreCopies.copy(path, copy);
        }
        return copy;
    }

    private static void deleteJournal(Path store) throws IOException {
        try (Stream<Path> segments = Files.list(StorePaths.journalFolder(store))) {
            for (Path segment : segments.toList()) {
                Files.delete(segment);
            }
        }
        Files.delete(StorePaths.journalFolder(store));
    }
}
