package io.keystave.engine.stream;

import io.keystave.engine.table.StreamShard;
import io.keystave.engine.table.TableStream;
import io.keystave.storage.StoreReader;
import java.nio.ByteBuffer;

/** Up to where a shard was trimmed: its map has that position under the shard's prefix, in front of all its records. */
final class TrimMark {
    private TrimMark() {}

    /** The first position that was not trimmed. */
    static Position of(TableStream stream, StreamShard shard, StoreReader reader) {
        byte[] stored = reader.get(stream.map(), shard.prefix());
        return stored == null ? Position.FIRST : Position.read(ByteBuffer.wrap(stored));
    }

    static byte[] encode(Position first) {
        ByteBuffer bytes = ByteBuffer.allocate(Position.BYTES);
        first.write(bytes);
        return bytes.array();
    }
}
