package io.keystave.storage;

import java.nio.file.Path;
import java.util.Set;

/**
 * Named, ordered maps of bytes that change together: each {@link WriteBatch} is one atomic write with a sequence number
 * of its own. Safe for many threads, virtual ones included. It knows no item.
 *
 * <p>A write is visible to reads when {@link #write} returns and durable when {@link #awaitDurable} does; between the
 * two a reader can see what a crash would still undo. The store decides nothing: who writes a value that depends on one
 * read before holds a lock of his own meanwhile.
 *
 * <p>After an I/O error memory is ahead of the disk, so the store refuses every later call with the
 * {@link StorageException} that tells why. Close it then and open it again; what was acknowledged is there.
 */
public interface Storage extends StoreReader, AutoCloseable {
    /** The map of that name, made if it is not there. */
    StoreMap map(String name);

    /** Forgets a map and its entries, at a cost that does not depend on their number. */
    void dropMap(StoreMap map);

    /** The names of all maps, in order. */
    Set<String> mapNames();

    /**
     * Applies a batch whole and returns its sequence: at least 1, higher than that of every write before, the same
     * after a crash. Visible at once, durable after {@link #awaitDurable}.
     *
     * @throws StorageException if the store is closed or a map of the batch was dropped; nothing is written then
     */
    long write(WriteBatch batch);

    /** Returns when all writes up to that sequence are as durable as the store was opened to make them. */
    void awaitDurable(long sequence);

    /** The sequence of the last write; 0 if there was none. */
    long sequence();

    /** The last sequence for which {@link #awaitDurable} would return at once. */
    long durableSequence();

    /** All maps as they are now. Close it soon: what it shows cannot be cleaned up meanwhile. */
    Snapshot snapshot();

    /**
     * Writes a copy as of now to one new file while reads and writes go on. The copy opens like any store.
     *
     * @throws StorageException if something is at the target already, or it cannot be written
     */
    void backupTo(Path target);

    /** How much is stored where. */
    StorageSizes sizes();

    /** Moves all writes to the main file and closes it. A closed store is that one file. Closing twice does nothing. */
    @Override
    void close();
}
