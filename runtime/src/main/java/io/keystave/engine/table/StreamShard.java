package io.keystave.engine.table;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A shard of a stream: the changes of items whose partition keys have some hashes, for some time.
 *
 * @param number its number in the stream, greater than those of all shards before
 * @param createdMillis when it began, since 1970; never less than in a shard with a lesser number
 * @param parentId the name of the shard that it follows, which may be gone already; null for a first one
 * @param fromHash the least hash, from 0 on
 * @param toHash the hash after the greatest one, up to 2³²
 * @param startSequence no write before this one has a record in it
 * @param endSequence no write after this one has a record in it; {@link #OPEN} as long as it takes records
 * @param endedMillis when it was closed, since 1970; 0 as long as it is open
 */
public record StreamShard(
        int number,
        long createdMillis,
        @Nullable String parentId,
        long fromHash,
        long toHash,
        long startSequence,
        long endSequence,
        long endedMillis) {
    /** The end of a shard that takes records. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Bytes in front of the sequence in the key of a record. */
    public static final int PREFIX_BYTES = Integer.BYTES;

    private static final String ID_START = "shardId-";

    public boolean isOpen() {
        return endSequence == OPEN;
    }

    /** The shard's name; the names have the order of the numbers. */
    public String id() {
        return String.format(Locale.ROOT, "%s%020d-%08x", ID_START, createdMillis, number);
    }

    /** What the keys of its records begin with. */
    public byte[] prefix() {
        return ByteBuffer.allocate(PREFIX_BYTES).putInt(number).array();
    }

    StreamShard closed(long sequence, long millis) {
        return new StreamShard(number, createdMillis, parentId, fromHash, toHash, startSequence, sequence, millis);
    }
}
