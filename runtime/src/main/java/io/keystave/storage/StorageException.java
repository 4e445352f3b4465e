package io.keystave.storage;

import org.jspecify.annotations.Nullable;

/** Says why a store cannot be opened, read or written. The text names the path and what to do; never an entry. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, for code that has to tell the cases apart. */
    public enum Reason {
        /** Another process, or another store object of this one, has it open. */
        LOCKED,
        /** What is at the path was not written by Keystave. Nothing was touched. */
        NOT_A_STORE,
        /** A newer release wrote it in a form that this one does not know. Nothing was touched. */
        NEWER_FORMAT,
        /** The journal lacks writes that the store relies on. */
        JOURNAL_INCOMPLETE,
        /** Bytes that were safely on disk have changed. */
        DAMAGED,
        /** The device has no room left. The store has stopped; close it, make room and open it again. */
        DISK_FULL,
        /** Reading, writing or syncing a file failed. The store has stopped; close it and open it again. */
        IO_ERROR,
        /** The map was dropped. */
        NO_SUCH_MAP,
        /** The store or the snapshot was closed before the call. */
        CLOSED
    }

    private final Reason reason;

    public StorageException(Reason reason, String message) {
        this(reason, message, null);
    }

    public StorageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
