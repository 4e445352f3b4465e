package io.keystave.storage;

/**
 * How much a store holds and where.
 *
 * @param fileBytes size of the store's main file; 0 for a store in memory
 * @param journalBytes size of the journal's files
 * @param overlayBytes about how much memory the writes take that are not in the main file yet
 */
public record StorageSizes(long fileBytes, long journalBytes, long overlayBytes) {
    /** What the store takes on disk. */
    public long diskBytes() {
        return fileBytes + journalBytes;
    }
}
