package io.keystave.storage.h2;

import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageException.Reason;
import io.keystave.storage.StoreMap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.h2.mvstore.MVMap;

/** Writes what a snapshot shows to a new main file, which needs no journal. */
final class Backup {
    private static final int CHECK_EVERY = 64;

    private final Snapshot snapshot;
    private final List<StoreMap> maps;
    private final Failures failures;

    Backup(Snapshot snapshot, List<StoreMap> maps, Failures failures) {
        this.snapshot = snapshot;
        this.maps = maps;
        this.failures = failures;
    }

    /** Under another name first, so that what stands at the target is always whole. */
    void writeTo(Path target) {
        Path part = StorePaths.unfinished(target);
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.deleteIfExists(part);
            copy(part);
            Files.move(part, target);
            StorePaths.syncFolder(target);
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(
                    Reason.IO_ERROR,
                    "Cannot write a backup to \"" + target
                            + "\": something is there already. Give it a path of its own.",
                    e);
        } catch (IOException e) {
            throw new StorageException(Reason.IO_ERROR, "Cannot write a backup to \"" + target + "\": " + e + ".", e);
        }
    }

    private void copy(Path part) throws IOException {
        // A new id, so that a journal of the original is never taken for one of the copy.
        long id = ThreadLocalRandom.current().nextLong();
        MainFile copy = null;
        boolean whole = false;
        try {
            copy = MainFile.create(StorePaths.h2Name(part), id, snapshot.sequence(), failures);
            for (StoreMap map : maps) {
                copyMap(copy, map);
            }
            copy.commit();
            copy.close();
            whole = true;
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (!whole) {
                if (copy != null) {
                    copy.abandon();
                }
                Files.deleteIfExists(part);
            }
        }
    }

    private void copyMap(MainFile copy, StoreMap map) {
        copy.addMap(map);
        MVMap<byte[], byte[]> target = copy.openMap(map.id());
        Range range = snapshot.range(map, null, null);
        for (int count = 1; range.next(); count++) {
            target.put(range.key(), range.value());
            if (count % CHECK_EVERY == 0) {
                copy.commitIfSlice();
            }
        }
    }
}
