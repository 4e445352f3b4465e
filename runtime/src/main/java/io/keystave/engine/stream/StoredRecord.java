package io.keystave.engine.stream;

import io.keystave.engine.table.KeySchema;
import io.keystave.operation.EventName;
import io.keystave.operation.StreamViewType;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as a stream keeps it: one byte of flags, when it was written in milliseconds since 1970 in 8 bytes, and those
 * images that the view shows, as they are stored in the table. If it shows none, the key attributes are in their place.
 *
 * @param keys null if there is an image, which has them
 */
record StoredRecord(
        EventName eventName,
        boolean isExpiry,
        long millis,
        @Nullable Item keys,
        @Nullable Item oldImage,
        @Nullable Item newImage) {
    /*
     * Flags: bits 0 and 1 the event, 2 an expiry, 3 keys, 4 an old image, 5 a new one. If both images are there, the
     * length of the old one comes before it in 4 bytes.
     */
    private static final List<EventName> EVENTS = List.of(EventName.INSERT, EventName.MODIFY, EventName.REMOVE);
    private static final int EVENT = 0x03;
    private static final int EXPIRY = 0x04;
    private static final int KEYS = 0x08;
    private static final int OLD_IMAGE = 0x10;
    private static final int NEW_IMAGE = 0x20;
    private static final int HEADER_BYTES = 1 + Long.BYTES;

    /** What a change leaves behind in a stream with the given view; one of the items may be null, for there is none. */
    static StoredRecord of(
            StreamViewType view,
            KeySchema key,
            @Nullable Item before,
            @Nullable Item after,
            boolean isExpiry,
            long millis) {
        EventName event = before == null ? EventName.INSERT : after == null ? EventName.REMOVE : EventName.MODIFY;
        boolean showsOld = view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        boolean showsNew = view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        Item old = showsOld ? before : null;
        Item now = showsNew ? after : null;
        Item any = after == null ? before : after;
        Item keys = old == null && now == null && any != null ? key.keyAttributesOf(any) : null;
        return new StoredRecord(event, isExpiry, millis, keys, old, now);
    }

    byte[] encode() {
        Item first = keys != null ? keys : oldImage != null ? oldImage : newImage;
        Item second = oldImage != null ? newImage : null;
        int firstLength = first == null ? 0 : first.bytes().length;
        ByteBuffer bytes = ByteBuffer.allocate(
                HEADER_BYTES + firstLength + (second == null ? 0 : Integer.BYTES + second.bytes().length));
        bytes.put((byte) (EVENTS.indexOf(eventName)
                        | (isExpiry ? EXPIRY : 0)
                        | (keys == null ? 0 : KEYS)
                        | (oldImage == null ? 0 : OLD_IMAGE)
                        | (newImage == null ? 0 : NEW_IMAGE)))
                .putLong(millis);
        if (second != null) {
            bytes.putInt(firstLength);
        }
        if (first != null) {
            bytes.put(first.bytes());
        }
        if (second != null) {
            bytes.put(second.bytes());
        }
        return bytes.array();
    }

    /** When the record with the given bytes was written. */
    static long millis(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong(1);
    }

    static StoredRecord decode(byte[] bytes) {
        int flags = bytes[0];
        boolean hasBoth = (flags & (OLD_IMAGE | NEW_IMAGE)) == (OLD_IMAGE | NEW_IMAGE);
        int start = hasBoth ? HEADER_BYTES + Integer.BYTES : HEADER_BYTES;
        int end = hasBoth ? start + ByteBuffer.wrap(bytes).getInt(HEADER_BYTES) : bytes.length;
        Item first = item(bytes, start, end);
        Item second = hasBoth ? item(bytes, end, bytes.length) : first;
        return new StoredRecord(
                EVENTS.get(flags & EVENT),
                (flags & EXPIRY) != 0,
                millis(bytes),
                (flags & KEYS) != 0 ? first : null,
                (flags & OLD_IMAGE) != 0 ? first : null,
                (flags & NEW_IMAGE) != 0 ? second : null);
    }

    private static Item item(byte[] bytes, int start, int end) {
        return Item.fromBytes(Arrays.copyOfRange(bytes, start, end));
    }
}
