package io.keystave.storage;

/**
 * An ordered walk over some entries of one map, standing before the first one until {@link #next} is called. For one
 * thread. It holds nothing open and needs no closing, however long it lives.
 *
 * <p>A range read from a {@link Snapshot} shows the snapshot. One read from the {@link Storage} shows each entry that
 * was there from start to end exactly once and in order; of those written meanwhile it may show either state.
 */
public interface Range {
    /** Moves to the next entry and tells whether there is one. */
    boolean next();

    /** The key of the current entry. The array is the store's own: read it, never change it. */
    byte[] key();

    /** The value of the current entry. The array is the store's own: read it, never change it. */
    byte[] value();
}
