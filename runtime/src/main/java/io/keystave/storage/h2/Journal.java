package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.StoreMap;
import java.util.List;

/** Where writes are kept until they are merged. The calls marked so happen under the store's gate and do no I/O. */
interface Journal {
    /** Takes a write into the journal's memory. Under the gate. */
    void append(long sequence, List<Change> changes);

    /** The same for the making of a map. Under the gate. */
    void appendCreated(long sequence, StoreMap map);

    /** The same for the dropping of a map. Under the gate. */
    void appendDropped(long sequence, StoreMap map);

    /** Lets the writes from that sequence on go to a new segment. Under the gate. */
    void cut(long nextSequence);

    /** Returns when all writes up to that sequence are as durable as promised. */
    void await(long sequence);

    /** Writes out what waits in memory if it is much, so that writers who await nothing cannot fill the heap. */
    void drain();

    /** Makes all writes taken so far durable, whatever was promised. */
    void force();

    boolean isForced();

    /** The last sequence that is as durable as promised. */
    long durableSequence();

    /** Forgets the segments whose writes all have at most that sequence. */
    void dropThrough(long sequence);

    /** Size of the files. */
    long bytes();

    /** Closes the files, and removes them if they are not needed any more. */
    void close(boolean remove);
}
