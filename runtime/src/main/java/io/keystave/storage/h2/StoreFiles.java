package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The files of one store. What the tests put between a store and its disk. */
interface StoreFiles {
    /** The main file's name for H2. */
    String mainName();

    /** The names of the journal's segments, in order. */
    List<String> segments() throws IOException;

    /** Makes an empty segment, in place of any of that name, that is still there after a power failure. */
    SegmentFile createSegment(String name) throws IOException;

    byte[] readSegment(String name) throws IOException;

    /** Waits until the device has the segment's bytes. */
    void forceSegment(String name) throws IOException;

    void deleteSegment(String name) throws IOException;

    /** Makes sure that a power failure does not bring deleted segments back. */
    void forceDeletions() throws IOException;

    /** Removes the folder of the segments, if it is there and empty. */
    void deleteSegmentFolder() throws IOException;

    /** An open segment. For one thread at a time. */
    interface SegmentFile extends AutoCloseable {
        /** Writes all bytes that remain in the buffer. */
        void write(ByteBuffer bytes, long position) throws IOException;

        /** Waits until the device has what was written. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
