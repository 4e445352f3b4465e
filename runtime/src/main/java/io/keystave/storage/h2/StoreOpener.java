package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Opens a store: finds out what is at the path, makes what is missing, takes the journal's writes again. */
final class StoreOpener {
    private static final byte[] H2_MAGIC = {'H', ':', '2', ','};

    private final StorageOptions options;
    private final Failures failures;
    private final StoreFiles files;

    StoreOpener(Path path, StorageOptions options, StoreFiles files) {
        this.options = options;
        this.failures = new Failures(path);
        this.files = files;
    }

    static H2Store open(Path path, StorageOptions options) {
        Failures failures = new Failures(path);
        DiskFiles files = new DiskFiles(path);
        try {
            if (!Files.exists(path) || (Files.isRegularFile(path) && Files.size(path) == 0)) {
                makeFile(path, files, failures);
            } else {
                requireH2File(path, failures);
            }
        } catch (IOException e) {
            throw failures.opening(e);
        }
        return new StoreOpener(path, options, files).open();
    }

    private static void makeFile(Path path, StoreFiles files, Failures failures) throws IOException {
        if (!files.segments().isEmpty()) {
            throw failures.journalIncomplete("its journal is there, but its file is not");
        }
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        // Under another name first, so that a crash leaves no half-made file at the path.
        Path unfinished = StorePaths.unfinished(path);
        Files.deleteIfExists(unfinished);
        long id = ThreadLocalRandom.current().nextLong();
        MainFile.create(StorePaths.h2Name(unfinished), id, 0, failures).close();
        Files.deleteIfExists(path);
        Files.move(unfinished, path);
        StorePaths.syncFolder(path);
    }

    private static void requireH2File(Path path, Failures failures) throws IOException {
        if (Files.isDirectory(path)) {
            throw failures.notAStore("there is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(H2_MAGIC.length), H2_MAGIC)) {
                throw failures.notAStore("the file there was not written by Keystave");
            }
        }
    }

    /** Opens the store whose main file is there. */
    H2Store open() {
        MainFile file;
        try {
            file = MainFile.open(files.mainName(), options, failures);
        } catch (MVStoreException e) {
            throw failures.opening(e);
        }
        boolean opened = false;
        try {
            H2Store store = open(file);
            opened = true;
            return store;
        } catch (IOException | MVStoreException e) {
            throw failures.opening(e);
        } finally {
            if (!opened) {
                file.abandon();
            }
        }
    }

    private H2Store open(MainFile file) throws IOException {
        Slots slots = storedMaps(file);
        Checkpoint checkpoint = new Checkpoint(options, file);
        Overlay overlay = new Overlay(checkpoint.bytes(), null);
        JournalReplay replay = new JournalReplay(files, file, failures);
        if (!file.isClean() && files.segments().isEmpty()) {
            throw failures.journalIncomplete("it was not closed, and its journal is missing");
        }
        Taker taker = new Taker(slots, overlay);
        replay.run((segment, found) -> JournalFormat.read(segment, found, taker::map, taker));
        for (String name : replay.names()) {
            files.forceSegment(name);
        }
        JournalSegments segments =
                new JournalSegments(files, file.id(), replay.names(), replay.beyond(), replay.sequence());
        if (file.isClean()) {
            file.removeLeftovers();
            file.setClean(false);
            file.commit();
        }
        AtomicReference<@Nullable H2Store> store = new AtomicReference<>();
        FileJournal journal = new FileJournal(segments, options.durability(), failures, failure -> {
            H2Store failed = store.get();
            if (failed != null) {
                failed.fail(failure);
            }
        });
        journal.dropThrough(file.mergedSequence());
        H2Store made = new H2Store(
                failures, options, checkpoint, file, journal, new H2Store.Replayed(slots, overlay, replay.sequence()));
        store.set(made);
        made.start();
        return made;
    }

    private Slots storedMaps(MainFile file) {
        Slots slots = new Slots(failures);
        slots.reserveIdsBelow(file.nextMapId());
        for (StoreMap map : file.maps()) {
            Slot slot = slots.add(map);
            if (file.hasStored(map)) {
                slot.stored = file.openMap(map.id());
            }
        }
        return slots;
    }

    /**
     * Applies records again. A merge that the crash interrupted may have got ahead of the last whole one, so that a map
     * can be in the catalogue before its record, or gone from it.
     */
    private record Taker(Slots slots, Overlay overlay) implements JournalFormat.Sink {
        StoreMap map(int id) {
            @Nullable Slot[] all = slots.all();
            Slot slot = id < all.length ? all[id] : null;
            return slot == null ? new StoreMap(id, "") : slot.map;
        }

        @Override
        public void write(long sequence, List<Change> changes) {
            overlay.apply(sequence, changes, 0);
        }

        @Override
        public void created(long sequence, StoreMap map) {
            overlay.create(sequence, map);
            Slot known = slots.find(map.name());
            if (known == null || !known.map.equals(map)) {
                slots.add(map);
            }
        }

        @Override
        public void dropped(long sequence, StoreMap map) {
            overlay.drop(sequence, map, 0);
            @Nullable Slot[] all = slots.all();
            Slot slot = map.id() < all.length ? all[map.id()] : null;
            if (slot != null) {
                slots.drop(slot);
            }
        }
    }
}
