package io.keystave.storage.h2;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The key ranges of one map that an overlay deletes from everything older than itself: sorted, disjoint, not touching.
 * Immutable. A range that grows a little with each write, as a trimmed stream's does, stays one range.
 */
final class DeletedRanges {
    static final DeletedRanges NONE = new DeletedRanges(new byte[0][], new byte[0][]);

    private static final byte[] FIRST_KEY = {};

    private final byte[][] from;
    // Only the last one may be null: no bound.
    private final byte[] @Nullable [] to;

    private DeletedRanges(byte[][] from, byte[] @Nullable [] to) {
        this.from = from;
        this.to = to;
    }

    /** These ranges and {@code first <= key < last}, a null bound being open. */
    DeletedRanges with(byte @Nullable [] first, byte @Nullable [] last) {
        byte[] start = first == null ? FIRST_KEY : first;
        byte[] end = last;
        if (end != null && Arrays.compareUnsigned(start, end) >= 0) {
            return this;
        }
        int low = 0;
        while (low < from.length && isBefore(to[low], start)) {
            low++;
        }
        int high = low;
        while (high < from.length && (end == null || Arrays.compareUnsigned(from[high], end) <= 0)) {
            start = Arrays.compareUnsigned(from[high], start) < 0 ? from[high] : start;
            end = laterEnd(end, to[high]);
            high++;
        }
        return replacing(low, high, start, end);
    }

    private DeletedRanges replacing(int low, int high, byte[] start, byte @Nullable [] end) {
        int size = from.length - (high - low) + 1;
        byte[][] newFrom = Arrays.copyOf(from, size);
        byte[] @Nullable [] newTo = Arrays.copyOf(to, size);
        newFrom[low] = start;
        newTo[low] = end;
        System.arraycopy(from, high, newFrom, low + 1, from.length - high);
        System.arraycopy(to, high, newTo, low + 1, from.length - high);
        return new DeletedRanges(newFrom, newTo);
    }

    private static boolean isBefore(byte @Nullable [] end, byte[] start) {
        return end != null && Arrays.compareUnsigned(end, start) < 0;
    }

    private static byte @Nullable [] laterEnd(byte @Nullable [] a, byte @Nullable [] b) {
        if (a == null || b == null) {
            return null;
        }
        return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
    }

    /** The number of the range that has the key, or -1. */
    int indexOf(byte[] key) {
        int low = 0;
        int high = from.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            byte[] end = to[middle];
            if (Arrays.compareUnsigned(key, from[middle]) < 0) {
                high = middle - 1;
            } else if (end != null && Arrays.compareUnsigned(key, end) >= 0) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    int size() {
        return from.length;
    }

    byte[] from(int index) {
        return from[index];
    }

    byte @Nullable [] to(int index) {
        return to[index];
    }
}
