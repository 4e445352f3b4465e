package io.keystave.value;

import java.util.Arrays;

/** Puts entries of a map, item or set, each of which starts with a varint length and a key, into the order of keys. */
final class SortedEntries {
    /** Up to here insertion is quicker than a sort that needs objects. */
    private static final int INSERTION_SORT_ENTRIES = 32;

    private SortedEntries() {}

    /** The places, in the order of their keys, of the entries that start at the given positions. Stable. */
    static int[] order(byte[] b, int[] starts, int count) {
        int[] order = new int[count];
        if (count <= INSERTION_SORT_ENTRIES) {
            for (int i = 0; i < count; i++) {
                int at = i;
                while (at > 0 && ValueFormat.compareKeys(b, starts[order[at - 1]], starts[i]) > 0) {
                    order[at] = order[--at];
                }
                order[at] = i;
            }
            return order;
        }
        Integer[] places = new Integer[count];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (x, y) -> ValueFormat.compareKeys(b, starts[x], starts[y]));
        Arrays.setAll(order, i -> places[i]);
        return order;
    }

    /** Position in {@code order} of the first entry whose key equals its predecessor's, or -1. */
    static int duplicate(byte[] b, int[] starts, int[] order) {
        for (int i = 1; i < order.length; i++) {
            if (ValueFormat.compareKeys(b, starts[order[i - 1]], starts[order[i]]) == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Rewrites the entries, which fill a range, in the given order. */
    static void rearrange(byte[] b, int from, int to, int[] starts, int[] order) {
        byte[] before = Arrays.copyOfRange(b, from, to);
        int at = from;
        for (int place : order) {
            int start = starts[place];
            int end = place + 1 < order.length ? starts[place + 1] : to;
            System.arraycopy(before, start - from, b, at, end - start);
            at += end - start;
        }
    }
}
