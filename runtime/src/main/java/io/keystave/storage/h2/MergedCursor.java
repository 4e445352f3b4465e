package io.keystave.storage.h2;

import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * A walk over overlays and the stored map as if they were one: of equal keys the newest level's counts, deleted ones are
 * passed over, and so is, in one step, whatever a newer level deletes as a range.
 */
final class MergedCursor {
    private final boolean descending;
    private final int map;
    // Newest first. The stored map, which belongs to no layer, is last.
    private final LevelCursor[] levels;
    private final Layer[] layers;
    private byte[] key = {};
    private byte[] value = {};

    MergedCursor(
            List<Layer> layers,
            @Nullable RootReference<byte[], byte[]> root,
            int map,
            byte @Nullable [] from,
            byte @Nullable [] to,
            boolean descending) {
        this.descending = descending;
        this.map = map;
        this.layers = new Layer[layers.size()];
        LevelCursor[] cursors = new LevelCursor[layers.size() + 1];
        int count = 0;
        for (Layer layer : layers) {
            var entries = layer.overlay().entries(map);
            if (entries != null || layer.deletedIn(map).size() > 0) {
                this.layers[count] = layer;
                cursors[count++] = LevelCursor.over(
                        entries == null ? Overlay.NO_ENTRIES : entries, layer.sequence(), from, to, descending);
            }
        }
        if (root != null) {
            cursors[count++] = LevelCursor.over(root, from, to, descending);
        }
        this.levels = Arrays.copyOf(cursors, count);
    }

    boolean next() {
        while (true) {
            int newest = nearest();
            if (newest < 0) {
                return false;
            }
            byte[] nextKey = levels[newest].key;
            if (nextKey == null || skipDeleted(newest, nextKey)) {
                continue;
            }
            byte[] nextValue = levels[newest].value;
            levels[newest].advance();
            for (int i = newest + 1; i < levels.length; i++) {
                if (levels[i].key != null && Arrays.equals(levels[i].key, nextKey)) {
                    levels[i].advance();
                }
            }
            if (nextValue != null) {
                key = nextKey;
                value = nextValue;
                return true;
            }
        }
    }

    /** The newest of the levels that stand on the next key, or -1 at the end. */
    private int nearest() {
        int nearest = -1;
        byte[] best = null;
        for (int i = 0; i < levels.length; i++) {
            byte[] candidate = levels[i].key;
            if (candidate != null && (best == null || isNearer(candidate, best))) {
                best = candidate;
                nearest = i;
            }
        }
        return nearest;
    }

    private boolean isNearer(byte[] a, byte[] b) {
        int order = Arrays.compareUnsigned(a, b);
        return descending ? order > 0 : order < 0;
    }

    /** If a level above deletes the key as part of a range, moves all levels below that one past the range. */
    private boolean skipDeleted(int level, byte[] candidate) {
        for (int i = 0; i < level; i++) {
            DeletedRanges deleted = layers[i].deletedIn(map);
            int range = deleted.indexOf(candidate);
            if (range >= 0) {
                byte[] bound = descending ? deleted.from(range) : deleted.to(range);
                for (int below = i + 1; below < levels.length; below++) {
                    skipTo(below, bound);
                }
                return true;
            }
        }
        return false;
    }

    private void skipTo(int level, byte @Nullable [] bound) {
        byte[] current = levels[level].key;
        if (current == null) {
            return;
        }
        if (bound == null) {
            levels[level].key = null;
        } else if (descending
                ? Arrays.compareUnsigned(current, bound) >= 0
                : Arrays.compareUnsigned(current, bound) < 0) {
            levels[level] = levels[level].restart(bound);
        }
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }
}
