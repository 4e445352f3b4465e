package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.StoreMap;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The journal's bytes, as docs/storage-format.md lays them down: segments that start with a header, then one record for
 * each write. Every checksum covers the segment's salt, so that nothing left over from another segment passes for a
 * record of this one.
 */
final class JournalFormat {
    static final int HEADER_BYTES = 48;
    static final int RECORD_HEADER_BYTES = 24;

    private static final long MAGIC = 0x4B53_4A4F_5552_4E31L; // "KSJOURN1"
    private static final String SUFFIX = ".log";

    private static final byte PUT = 1;
    private static final byte PUT_SEQUENCED = 2;
    private static final byte DELETE = 3;
    private static final byte DELETE_RANGE = 4;
    private static final byte MAP_CREATED = 5;
    private static final byte MAP_DROPPED = 6;
    private static final int HAS_FROM = 1;
    private static final int HAS_TO = 2;

    private JournalFormat() {}

    // Segments

    /**
     * What a segment says about itself.
     *
     * @param forced all writes up to this sequence were on the device when the segment was begun
     */
    record Header(long storeId, long firstSequence, long salt, long forced) {}

    static String segmentName(long firstSequence) {
        return "%016x%s".formatted(firstSequence, SUFFIX);
    }

    static boolean isSegmentName(String name) {
        return name.matches("[0-9a-f]{16}\\.log");
    }

    static long firstSequence(String segmentName) {
        return Long.parseUnsignedLong(segmentName.substring(0, 16), 16);
    }

    static ByteBuffer header(Header header) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES)
                .putLong(MAGIC)
                .putLong(header.storeId)
                .putLong(header.firstSequence)
                .putLong(header.salt)
                .putLong(header.forced)
                .putInt(0);
        bytes.putInt(checksum(0, bytes.duplicate().flip())).flip();
        return bytes;
    }

    /** The header of a segment, or null if its bytes are not one. */
    static @Nullable Header readHeader(byte[] segment) {
        if (segment.length < HEADER_BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(segment, 0, HEADER_BYTES);
        int sum = bytes.getInt(HEADER_BYTES - 4);
        if (bytes.getLong() != MAGIC || sum != checksum(0, ByteBuffer.wrap(segment, 0, HEADER_BYTES - 4))) {
            return null;
        }
        return new Header(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    private static int checksum(long salt, ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        for (int shift = 56; shift >= 0; shift -= 8) {
            crc.update((int) (salt >>> shift));
        }
        crc.update(bytes);
        return (int) crc.getValue();
    }

    // Writing records

    /** No fewer bytes than the record of a write takes. */
    static long recordLimit(List<Change> changes) {
        long bytes = RECORD_HEADER_BYTES;
        for (Change change : changes) {
            bytes += 16;
            if (change instanceof Change.Put put) {
                bytes += put.key().length + put.value().length;
            } else if (change instanceof Change.PutSequenced put) {
                bytes += put.prefix().length + put.value().length;
            } else if (change instanceof Change.Delete delete) {
                bytes += delete.key().length;
            } else if (change instanceof Change.DeleteRange range) {
                bytes += length(range.from()) + length(range.to());
            }
        }
        return bytes;
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    static void write(ByteBuffer to, long salt, long sequence, long forced, List<Change> changes) {
        int start = to.position();
        to.position(start + RECORD_HEADER_BYTES);
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                putBytes(putBytes(putMap(to, PUT, put.map()), put.key()), put.value());
            } else if (change instanceof Change.PutSequenced put) {
                putBytes(putBytes(putMap(to, PUT_SEQUENCED, put.map()), put.prefix()), put.value());
            } else if (change instanceof Change.Delete delete) {
                putBytes(putMap(to, DELETE, delete.map()), delete.key());
            } else if (change instanceof Change.DeleteRange range) {
                byte[] from = range.from();
                byte[] end = range.to();
                putMap(to, DELETE_RANGE, range.map())
                        .put((byte) ((from == null ? 0 : HAS_FROM) | (end == null ? 0 : HAS_TO)));
                putBytes(to, from == null ? new byte[0] : from);
                putBytes(to, end == null ? new byte[0] : end);
            }
        }
        finish(to, start, salt, sequence, forced);
    }

    static void writeCreated(ByteBuffer to, long salt, long sequence, long forced, StoreMap map, byte[] name) {
        int start = to.position();
        to.position(start + RECORD_HEADER_BYTES);
        putBytes(putMap(to, MAP_CREATED, map), name);
        finish(to, start, salt, sequence, forced);
    }

    static void writeDropped(ByteBuffer to, long salt, long sequence, long forced, StoreMap map) {
        int start = to.position();
        to.position(start + RECORD_HEADER_BYTES);
        putMap(to, MAP_DROPPED, map);
        finish(to, start, salt, sequence, forced);
    }

    private static void finish(ByteBuffer to, int start, long salt, long sequence, long forced) {
        int end = to.position();
        to.putInt(start + 4, end - start - RECORD_HEADER_BYTES);
        to.putLong(start + 8, sequence);
        to.putLong(start + 16, forced);
        to.putInt(start, checksum(salt, to.duplicate().limit(end).position(start + 4)));
    }

    private static ByteBuffer putMap(ByteBuffer to, byte kind, StoreMap map) {
        return putVarInt(to.put(kind), map.id());
    }

    private static ByteBuffer putBytes(ByteBuffer to, byte[] bytes) {
        return putVarInt(to, bytes.length).put(bytes);
    }

    private static ByteBuffer putVarInt(ByteBuffer to, int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            to.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        return to.put((byte) rest);
    }

    // Reading records

    /** Where a record stands in a segment, and what its header says. */
    record Found(int position, int payloadBytes, long sequence, long forced) {
        int end() {
            return position + RECORD_HEADER_BYTES + payloadBytes;
        }
    }

    /** The record at a position, or null if there is no whole one. */
    static @Nullable Found find(byte[] segment, int position, long salt) {
        if (segment.length - position < RECORD_HEADER_BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        int payloadBytes = bytes.getInt(position + 4);
        if (payloadBytes <= 0 || payloadBytes > segment.length - position - RECORD_HEADER_BYTES) {
            return null;
        }
        Found found = new Found(position, payloadBytes, bytes.getLong(position + 8), bytes.getLong(position + 16));
        int sum = checksum(salt, ByteBuffer.wrap(segment, position + 4, found.end() - position - 4));
        return sum == bytes.getInt(position) ? found : null;
    }

    /** What a record is made of. */
    interface Sink {
        void write(long sequence, List<Change> changes);

        void created(long sequence, StoreMap map);

        void dropped(long sequence, StoreMap map);
    }

    /** Takes a whole record apart. */
    static void read(byte[] segment, Found found, IntFunction<StoreMap> maps, Sink sink) {
        ByteBuffer from = ByteBuffer.wrap(segment, found.position() + RECORD_HEADER_BYTES, found.payloadBytes());
        List<Change> changes = new ArrayList<>();
        int ordinal = 0;
        while (from.hasRemaining()) {
            byte kind = from.get();
            int id = getVarInt(from);
            switch (kind) {
                case PUT -> changes.add(new Change.Put(maps.apply(id), getBytes(from), getBytes(from)));
                case PUT_SEQUENCED ->
                    changes.add(new Change.PutSequenced(maps.apply(id), getBytes(from), getBytes(from), ordinal++));
                case DELETE -> changes.add(new Change.Delete(maps.apply(id), getBytes(from)));
                case DELETE_RANGE -> {
                    int bounds = from.get();
                    byte[] first = getBytes(from);
                    byte[] last = getBytes(from);
                    changes.add(new Change.DeleteRange(
                            maps.apply(id),
                            (bounds & HAS_FROM) == 0 ? null : first,
                            (bounds & HAS_TO) == 0 ? null : last));
                }
                case MAP_CREATED ->
                    sink.created(
                            found.sequence(), new StoreMap(id, new String(getBytes(from), StandardCharsets.UTF_8)));
                case MAP_DROPPED -> sink.dropped(found.sequence(), maps.apply(id));
                default -> throw new BufferUnderflowException();
            }
        }
        if (!changes.isEmpty()) {
            sink.write(found.sequence(), changes);
        }
    }

    private static byte[] getBytes(ByteBuffer from) {
        byte[] bytes = new byte[getVarInt(from)];
        from.get(bytes);
        return bytes;
    }

    private static int getVarInt(ByteBuffer from) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
