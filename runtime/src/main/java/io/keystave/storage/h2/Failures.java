package io.keystave.storage.h2;

import io.keystave.storage.StorageException;
import io.keystave.storage.StorageException.Reason;
import java.nio.channels.OverlappingFileLockException;
import java.util.Locale;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The texts of what can go wrong with one store. */
final class Failures {
    private final String name;

    /** @param path where the store is; null for one in memory */
    Failures(@Nullable Object path) {
        this.name = path == null ? "the store in memory" : "the store at \"" + path + "\"";
    }

    StorageException notAStore(String what) {
        return new StorageException(
                Reason.NOT_A_STORE,
                "Cannot open " + name + ": " + what
                        + ". Give the path of a Keystave store, or of a file that is not there"
                        + " yet. Nothing was changed.");
    }

    StorageException newerFormat(String found, int known) {
        return new StorageException(
                Reason.NEWER_FORMAT,
                "Cannot open " + name + ": it has format " + found + ", and this release knows formats up to " + known
                        + ". Open it with the release that wrote it, or a later one. Nothing was changed.");
    }

    StorageException journalIncomplete(String what) {
        return new StorageException(
                Reason.JOURNAL_INCOMPLETE,
                "Cannot open " + name + ": " + what + ". Put the store's file and its journal folder of the same moment"
                        + " back together, or restore a backup.");
    }

    StorageException damaged(String what, @Nullable Throwable cause) {
        return new StorageException(Reason.DAMAGED, "Cannot open " + name + ": " + what + ". Restore a backup.", cause);
    }

    StorageException closed() {
        return new StorageException(Reason.CLOSED, "Cannot use " + name + ": it was closed before.");
    }

    StorageException snapshotClosed() {
        return new StorageException(
                Reason.CLOSED, "Cannot read from a snapshot of " + name + ": it was closed before.");
    }

    StorageException noSuchMap(String map) {
        return new StorageException(
                Reason.NO_SUCH_MAP, "Cannot use map \"" + map + "\" of " + name + ": it was dropped.");
    }

    /** While opening. */
    StorageException opening(Exception cause) {
        if (cause instanceof MVStoreException h2) {
            return switch (h2.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED -> locked(h2);
                case DataUtils.ERROR_UNSUPPORTED_FORMAT -> newerFormat("of a newer H2", MainFile.FORMAT);
                case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_INTERNAL ->
                    damaged("its file is damaged", h2);
                default -> ioError("open", cause);
            };
        }
        return ioError("open", cause);
    }

    private StorageException locked(MVStoreException cause) {
        String text = cause.getCause() instanceof OverlappingFileLockException
                ? ": this process has it open already. Share that store, or give this one a path of its own."
                : ": another process has it locked. Close that process or give this one a path of its own.";
        return new StorageException(Reason.LOCKED, "Cannot open " + name + text, cause);
    }

    StorageException writing(Throwable cause) {
        return ioError("write to", cause);
    }

    StorageException reading(Throwable cause) {
        return ioError("read from", cause);
    }

    private StorageException ioError(String action, Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("no space left") || text.contains("not enough space") || text.contains("disk full")) {
                return new StorageException(
                        Reason.DISK_FULL,
                        "Cannot " + action + " " + name
                                + ": the disk is full. The store has closed itself; make room and"
                                + " open it again. What was acknowledged is safe.",
                        cause);
            }
        }
        return new StorageException(
                Reason.IO_ERROR,
                "Cannot " + action + " " + name + ": " + rootText(cause)
                        + ". The store has closed itself; open it again when the" + " cause is gone.",
                cause);
    }

    /** The words of the cause that has no other: H2 and Java wrap those of the system. */
    private static String rootText(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.toString() : message;
    }

    /** What a later call gets of the failure that closed the store. */
    static StorageException again(StorageException first) {
        return new StorageException(first.reason(), String.valueOf(first.getMessage()), first);
    }
}
