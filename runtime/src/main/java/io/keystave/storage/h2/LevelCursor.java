package io.keystave.storage.h2;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A walk over one level of a map, an overlay or the stored map, standing on an entry or at the end. */
abstract class LevelCursor {
    final byte @Nullable [] from;
    final byte @Nullable [] to;
    final boolean descending;

    /** The current key, or null at the end. */
    byte @Nullable [] key;

    /** The current value, or null if the level says that the key is deleted. */
    byte @Nullable [] value;

    private LevelCursor(byte @Nullable [] from, byte @Nullable [] to, boolean descending) {
        this.from = from;
        this.to = to;
        this.descending = descending;
    }

    abstract void advance();

    /** The same walk from a bound on: the first key that is not below it, or, descending, the last one below it. */
    abstract LevelCursor restart(byte[] bound);

    /** Over the entries of an overlay that a sequence can see. */
    static LevelCursor over(
            ConcurrentSkipListMap<byte[], Version> entries,
            long sequence,
            byte @Nullable [] from,
            byte @Nullable [] to,
            boolean descending) {
        return new OverlayCursor(entries, sequence, from, to, descending);
    }

    /** Over a stored map. The version of the store that the root belongs to must be held meanwhile. */
    static LevelCursor over(
            RootReference<byte[], byte[]> root, byte @Nullable [] from, byte @Nullable [] to, boolean descending) {
        return new StoredCursor(root, from, to, descending);
    }

    private static final class OverlayCursor extends LevelCursor {
        private final ConcurrentSkipListMap<byte[], Version> entries;
        private final long sequence;
        private final Iterator<Map.Entry<byte[], Version>> iterator;

        OverlayCursor(
                ConcurrentSkipListMap<byte[], Version> entries,
                long sequence,
                byte @Nullable [] from,
                byte @Nullable [] to,
                boolean descending) {
            super(from, to, descending);
            this.entries = entries;
            this.sequence = sequence;
            NavigableMap<byte[], Version> part = Overlay.part(entries, from, to);
            this.iterator =
                    (descending ? part.descendingMap() : part).entrySet().iterator();
            advance();
        }

        @Override
        void advance() {
            while (iterator.hasNext()) {
                Map.Entry<byte[], Version> entry = iterator.next();
                Version version = entry.getValue().asOf(sequence);
                if (version != null) {
                    key = entry.getKey();
                    value = version.value;
                    return;
                }
            }
            key = null;
        }

        @Override
        LevelCursor restart(byte[] bound) {
            return descending
                    ? new OverlayCursor(entries, sequence, from, bound, true)
                    : new OverlayCursor(entries, sequence, bound, to, false);
        }
    }

    private static final class StoredCursor extends LevelCursor {
        private final RootReference<byte[], byte[]> root;
        private final Cursor<byte[], byte[]> cursor;

        StoredCursor(
                RootReference<byte[], byte[]> root, byte @Nullable [] from, byte @Nullable [] to, boolean descending) {
            super(from, to, descending);
            this.root = root;
            this.cursor = new Cursor<>(root, descending ? to : from, null, descending);
            advance();
            // H2's cursor starts on the bound itself, which for a descending walk is excluded.
            if (descending && to != null && key != null && Arrays.equals(key, to)) {
                advance();
            }
        }

        @Override
        void advance() {
            byte[] next = cursor.hasNext() ? cursor.next() : null;
            if (next != null && isInside(next)) {
                key = next;
                value = cursor.getValue();
            } else {
                key = null;
            }
        }

        private boolean isInside(byte[] candidate) {
            return descending
                    ? from == null || Arrays.compareUnsigned(candidate, from) >= 0
                    : to == null || Arrays.compareUnsigned(candidate, to) < 0;
        }

        @Override
        LevelCursor restart(byte[] bound) {
            return descending ? new StoredCursor(root, from, bound, true) : new StoredCursor(root, bound, to, false);
        }
    }
}
