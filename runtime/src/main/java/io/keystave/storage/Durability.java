package io.keystave.storage;

/** What a write has survived once {@link Storage#awaitDurable} returns for it. */
public enum Durability {
    /**
     * Nothing is waited for. A killed process loses up to about a second of writes, never a part of one. For tests and
     * bulk loads.
     */
    BUFFERED,

    /**
     * The write has been handed to the operating system: it survives the end of the process, {@code kill -9} included.
     * A power failure loses up to about a second of writes, never a part of one. The default.
     */
    PROCESS,

    /** The write is on the device: it survives a power failure. Writers that wait at the same time share one sync. */
    POWER
}
