package io.keystave.value;

import org.jspecify.annotations.Nullable;

/**
 * The byte layout of encoded items: a directory of attributes, then the attributes sorted by name.
 *
 * <p>One byte for the format's version, one for flags, the number of attributes, an offset for each of them, then for
 * each a varint length, the name's UTF-8 bytes and the value. Offsets count from the first attribute. Number and offsets
 * take two bytes each, or four where the attributes together exceed 65,535 bytes, which the one flag says.
 */
final class ItemFormat {
    static final byte VERSION = 1;
    static final byte WIDE = 1;
    static final int NARROW_MAX_BYTES = 0xFFFF;
    private static final int HEADER_BYTES = 2;

    private ItemFormat() {}

    static boolean isWide(byte[] b) {
        return (b[1] & WIDE) != 0;
    }

    static int count(byte[] b) {
        return isWide(b) ? ValueFormat.int32(b, HEADER_BYTES) : ValueFormat.int16(b, HEADER_BYTES);
    }

    /** Where the first attribute starts. */
    static int base(byte[] b) {
        return base(isWide(b), count(b));
    }

    private static int base(boolean wide, int count) {
        int width = wide ? 4 : 2;
        return HEADER_BYTES + width * (1 + count);
    }

    /** Where the attribute at a place in name order starts. */
    static int entry(byte[] b, int base, int place) {
        return base
                + (isWide(b)
                        ? ValueFormat.int32(b, HEADER_BYTES + 4 + 4 * place)
                        : ValueFormat.int16(b, HEADER_BYTES + 2 + 2 * place));
    }

    /** Where the value of the attribute that starts at a position starts. */
    static int value(byte[] b, int entry) {
        return ValueFormat.varintEnd(b, entry) + ValueFormat.varint(b, entry);
    }

    static int compareName(AttributeName name, byte[] b, int entry) {
        int from = ValueFormat.varintEnd(b, entry);
        return name.compareTo(b, from, from + ValueFormat.varint(b, entry));
    }

    /** Place of an attribute among those from one place up to another, exclusive; or {@code -(insertion place) - 1}. */
    static int find(byte[] b, AttributeName name, int fromPlace, int toPlace) {
        int base = base(b);
        int low = fromPlace;
        int high = toPlace - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareName(name, b, entry(b, base, middle));
            if (order == 0) {
                return middle;
            }
            if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** Builds an item from attributes in a buffer, of which {@code starts} are given in name order by {@code order}. */
    static byte[] assemble(byte[] entries, int length, int[] starts, int count, int @Nullable [] order) {
        boolean wide = length > NARROW_MAX_BYTES;
        int base = base(wide, count);
        byte[] item = new byte[base + length];
        item[0] = VERSION;
        item[1] = wide ? WIDE : 0;
        putDirectory(item, wide, -1, count);
        if (order == null) {
            for (int i = 0; i < count; i++) {
                putDirectory(item, wide, i, starts[i]);
            }
            System.arraycopy(entries, 0, item, base, length);
            return item;
        }
        int at = 0;
        for (int i = 0; i < count; i++) {
            int start = starts[order[i]];
            int end = order[i] + 1 < count ? starts[order[i] + 1] : length;
            putDirectory(item, wide, i, at);
            System.arraycopy(entries, start, item, base + at, end - start);
            at += end - start;
        }
        return item;
    }

    private static void putDirectory(byte[] item, boolean wide, int place, int number) {
        if (wide) {
            ValueFormat.putInt32(item, HEADER_BYTES + 4 + 4 * place, number);
        } else {
            ValueFormat.putInt16(item, HEADER_BYTES + 2 + 2 * place, number);
        }
    }

    /** Refuses bytes whose first lines cannot be an item's. */
    static void requireHeader(byte[] b) {
        if (b.length < HEADER_BYTES + 2 || b[0] < 1) {
            throw new InvalidValueException("These " + b.length + " bytes are no item.");
        }
        if (b[0] > VERSION) {
            throw new InvalidValueException("This item has format " + b[0] + "; this version of Keystave reads format "
                    + VERSION + " and older. Use the version that wrote it, or a newer one.");
        }
    }
}
