package io.keystave.storage;

/**
 * All maps as they were after one write, whatever is written later. Safe for many threads. The store keeps what the
 * snapshot shows until it is closed, so its file grows meanwhile; it shrinks afterwards.
 */
public interface Snapshot extends StoreReader, AutoCloseable {
    /** The sequence of the last write that the snapshot shows. */
    long sequence();

    /** Lets the store forget what only this snapshot showed. Closing twice does nothing. */
    @Override
    void close();
}
